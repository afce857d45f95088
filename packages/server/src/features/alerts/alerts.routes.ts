import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { listAlerts, seeAlert } from "./alerts.ts";

export const alertsRoutes = [
  route(wire.listAlerts, ({ context, principal, query }) => listAlerts(context, principal.language, query)),
  route(wire.seeAlert, async ({ context, principal, params, body }) => {
    await seeAlert(context, principal, params.id, body.comment);
    return undefined;
  }),
];
