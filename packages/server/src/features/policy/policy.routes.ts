import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { requireStepUp } from "../../platform/http/step-up.ts";
import { changePolicy, checkRules, showPolicy, tryPolicy } from "./policy.ts";

export const policyRoutes = [
  route(wire.showPolicy, ({ context, principal }) => showPolicy(context, principal.language)),
  route(wire.checkPolicy, async ({ body }) => ({ problems: [...checkRules(body.own)] })),
  route(wire.updatePolicy, async (call) => {
    requireStepUp(call);
    await changePolicy(call.context, call.principal, call.body.own);
    return undefined;
  }),
  route(wire.tryPolicy, ({ context, principal, body }) => tryPolicy(context, principal.language, body)),
];
