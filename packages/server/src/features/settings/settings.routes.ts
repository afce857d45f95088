import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { showDesk, showSystem, updateDesk } from "./settings.ts";

export const settingsRoutes = [
  route(wire.showDesk, ({ context }) => showDesk(context)),
  route(wire.updateDesk, async ({ context, principal, body }) => {
    await updateDesk(context, principal.memberId, body);
    return undefined;
  }),
  route(wire.showSystem, ({ context }) => showSystem(context)),
];
