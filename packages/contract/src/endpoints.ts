import * as actions from "./actions.ts";
import * as activity from "./activity.ts";
import * as calls from "./calls.ts";
import * as contacts from "./contacts.ts";
import * as conversations from "./conversations.ts";
import * as demo from "./demo.ts";
import type { Endpoint } from "./endpoint.ts";
import * as evidence from "./evidence.ts";
import * as health from "./health.ts";
import * as inboxes from "./inboxes.ts";
import * as intake from "./intake.ts";
import * as live from "./live.ts";
import * as macros from "./macros.ts";
import * as members from "./members.ts";
import * as policy from "./policy.ts";
import * as reveals from "./reveals.ts";
import * as sessions from "./sessions.ts";
import * as settings from "./settings.ts";
import * as setup from "./setup.ts";
import * as tags from "./tags.ts";
import * as uploads from "./uploads.ts";
import * as verifications from "./verifications.ts";
import * as widget from "./widget.ts";

const features: readonly Record<string, unknown>[] = [
  setup,
  sessions,
  members,
  inboxes,
  conversations,
  contacts,
  macros,
  tags,
  intake,
  widget,
  calls,
  uploads,
  activity,
  settings,
  actions,
  verifications,
  policy,
  reveals,
  evidence,
  live,
  health,
  demo,
];

/** Every route of the product, in the order of its features. */
export const endpoints: readonly Endpoint[] = features.flatMap((feature) =>
  Object.values(feature).filter(isEndpoint),
);

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === "object" && value !== null && "path" in value && "method" in value && "access" in value
  );
}
