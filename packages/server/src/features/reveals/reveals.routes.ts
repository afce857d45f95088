import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { showMyAccesses } from "./accesses.ts";
import { listReveals, markCopy, reveal } from "./reveals.ts";

export const revealsRoutes = [
  route(wire.revealField, ({ context, principal, params, body }) =>
    reveal(context, principal, params.id, body),
  ),
  route(wire.markCopy, async ({ context, principal, params }) => {
    await markCopy(context, principal, params.id);
    return undefined;
  }),
  route(wire.listReveals, ({ context, params }) => listReveals(context, params.id)),
  route(wire.listMyAccesses, (call) => showMyAccesses(call)),
];
