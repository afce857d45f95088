import { demoRoutes } from "./demo/demo.routes.ts";
import { accessRoutes } from "./features/access/access.routes.ts";
import { actionsRoutes } from "./features/actions/actions.routes.ts";
import { activityRoutes } from "./features/activity/activity.routes.ts";
import { alertsRoutes } from "./features/alerts/alerts.routes.ts";
import { callsRoutes } from "./features/calls/calls.routes.ts";
import { contactsRoutes } from "./features/contacts/contacts.routes.ts";
import { conversationsRoutes } from "./features/conversations/conversations.routes.ts";
import { directoryRoutes } from "./features/directory/directory.routes.ts";
import { evidenceRoutes } from "./features/evidence/evidence.routes.ts";
import { exportsRoutes } from "./features/exports/exports.routes.ts";
import { healthRoutes } from "./features/health/health.routes.ts";
import { inboxesRoutes } from "./features/inboxes/inboxes.routes.ts";
import { intakeRoutes } from "./features/intake/intake.routes.ts";
import { liveRoutes } from "./features/live/live.routes.ts";
import { macrosRoutes } from "./features/macros/macros.routes.ts";
import { membersRoutes } from "./features/members/members.routes.ts";
import { messagesRoutes } from "./features/messages/messages.routes.ts";
import { policyRoutes } from "./features/policy/policy.routes.ts";
import { revealsRoutes } from "./features/reveals/reveals.routes.ts";
import { sessionsRoutes } from "./features/sessions/sessions.routes.ts";
import { settingsRoutes } from "./features/settings/settings.routes.ts";
import { setupRoutes } from "./features/setup/setup.routes.ts";
import { tagsRoutes } from "./features/tags/tags.routes.ts";
import { uploadsRoutes } from "./features/uploads/uploads.routes.ts";
import { verificationsRoutes } from "./features/verifications/verifications.routes.ts";
import { webhooksRoutes } from "./features/webhooks/webhooks.routes.ts";
import { widgetRoutes } from "./features/widget/widget.routes.ts";
import type { Route } from "./platform/http/call.ts";

/** Every route of the server, feature by feature: who may call it stands in the contract's row. */
export const routes: readonly Route[] = [
  ...setupRoutes,
  ...sessionsRoutes,
  ...membersRoutes,
  ...inboxesRoutes,
  ...conversationsRoutes,
  ...messagesRoutes,
  ...contactsRoutes,
  ...directoryRoutes,
  ...revealsRoutes,
  ...accessRoutes,
  ...macrosRoutes,
  ...tagsRoutes,
  ...intakeRoutes,
  ...widgetRoutes,
  ...callsRoutes,
  ...uploadsRoutes,
  ...activityRoutes,
  ...settingsRoutes,
  ...webhooksRoutes,
  ...alertsRoutes,
  ...policyRoutes,
  ...exportsRoutes,
  ...verificationsRoutes,
  ...actionsRoutes,
  ...evidenceRoutes,
  ...liveRoutes,
  ...healthRoutes,
  ...demoRoutes,
];
