import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { listReleases, showActivity } from "./activity.ts";

export const activityRoutes = [
  route(wire.showActivity, ({ context, principal, query }) => showActivity(context, principal, query.day)),
  route(wire.listReleases, ({ context, query }) => listReleases(context, query.cursor)),
];
