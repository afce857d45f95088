import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { requireStepUp } from "../../platform/http/step-up.ts";
import { throttle } from "../../platform/throttle.ts";
import {
  completeSetup,
  confirmKeyBackup,
  downloadKey,
  keyBackupState,
  setupPasskeyOptions,
  setupState,
} from "./setup.ts";

export const setupRoutes = [
  route(wire.setupState, ({ context }) => setupState(context)),
  route(wire.setupPasskeyOptions, async ({ context, body, client }) => {
    await throttle(context, "link", client.address, { most: 30, seconds: 300 });
    return setupPasskeyOptions(context, body) as never;
  }),
  route(wire.setupComplete, async (call) => {
    const { token, recoveryCodes } = await completeSetup(call.context, call.body, call.client);
    call.setSession(token);
    return { recoveryCodes };
  }),
  route(wire.keyBackup, ({ context }) => keyBackupState(context)),
  route(wire.downloadKey, async (call) => {
    requireStepUp(call);
    return downloadKey(call.context, call.body.passphrase);
  }),
  route(wire.confirmKeyBackup, async ({ context, body }) => {
    await confirmKeyBackup(context, body.fingerprintEnd);
    return undefined;
  }),
];
