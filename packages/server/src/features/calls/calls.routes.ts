import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { addCallLines, endCall, startCall } from "./calls.ts";

export const callsRoutes = [
  route(wire.startCall, ({ context, principal, body }) => startCall(context, principal, body)),
  route(wire.addCallLines, ({ context, principal, params, body }) =>
    addCallLines(context, principal, params.id, body),
  ),
  route(wire.endCall, async ({ context, params }) => {
    await endCall(context, params.id);
    return undefined;
  }),
];
