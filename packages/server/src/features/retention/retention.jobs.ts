import type { Context } from "../../context.ts";
import { expireActions } from "../actions/index.ts";
import { wakeSnoozedConversations } from "../conversations/index.ts";
import { deliverForgottenLater } from "../deliveries/index.ts";
import { analyseForgottenLater } from "../reports/index.ts";
import { recordBackups } from "../settings/index.ts";
import { sweepVerifications } from "../verifications/index.ts";
import { keepHouse } from "./retention.ts";

export async function workOnHousekeeping(context: Context): Promise<void> {
  await context.jobs.work("retention", async (jobs) => {
    await keepHouse(context);
    return jobs.map(() => "done");
  });
  await context.jobs.work("sweep", async (jobs) => {
    await analyseForgottenLater(context);
    await deliverForgottenLater(context);
    await wakeSnoozedConversations(context);
    await expireActions(context);
    await sweepVerifications(context);
    await recordBackups(context);
    return jobs.map(() => "done");
  });
}
