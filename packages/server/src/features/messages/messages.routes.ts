import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { retryDelivery } from "../deliveries/index.ts";
import { listReports, reanalyseLater, releaseMessage, withdrawRelease } from "./messages.ts";

export const messagesRoutes = [
  route(wire.releaseMessage, async ({ context, principal, params, body }) => {
    await releaseMessage(context, principal, params.id, body.reason);
    return undefined;
  }),
  route(wire.withdrawRelease, async ({ context, principal, params }) => {
    await withdrawRelease(context, principal, params.id);
    return undefined;
  }),
  route(wire.listReports, async ({ context, principal, params }) => ({
    items: await listReports(context, principal, params.id),
  })),
  route(wire.reanalyse, async ({ context, params }) => {
    await reanalyseLater(context, params.id);
    return undefined;
  }),
  route(wire.retryDelivery, async ({ context, params }) => {
    await retryDelivery(context, params.id);
    return undefined;
  }),
];
