import type { Context } from "./context.ts";
import { workOnAccess } from "./features/access/index.ts";
import { workOnActions } from "./features/actions/index.ts";
import { workOnAlerts } from "./features/alerts/index.ts";
import { workOnDeliveries } from "./features/deliveries/index.ts";
import { workOnEvidence } from "./features/evidence/index.ts";
import { workOnReports } from "./features/reports/index.ts";
import { workOnHousekeeping } from "./features/retention/index.ts";
import { workOnUploads } from "./features/uploads/index.ts";
import { workOnNotices } from "./features/verifications/index.ts";
import { workOnWebhooks } from "./features/webhooks/index.ts";

/** Takes work of every queue; any number of processes may. */
export async function startWorker(context: Context): Promise<void> {
  await workOnReports(context);
  await workOnDeliveries(context);
  await workOnWebhooks(context);
  await workOnNotices(context);
  await workOnActions(context);
  await workOnAlerts(context);
  await workOnAccess(context);
  await workOnUploads(context);
  await workOnHousekeeping(context);
  await workOnEvidence(context);
  await context.jobs.add("reanalyse", [{}], context.database);
}
