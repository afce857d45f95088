import * as wire from "@atalaia/contract";
import { Failure } from "../../failure.ts";
import { type Call, route } from "../../platform/http/call.ts";
import { requireStepUp } from "../../platform/http/step-up.ts";
import { throttle } from "../../platform/throttle.ts";
import {
  changePassword,
  checkPassword,
  confirmPassword,
  getMember,
  listPasskeys,
  removePasskey,
  showMe,
  updateMe,
} from "./account.ts";
import { confirmTotp, createTotp, renewRecoveryCodes } from "./factors.ts";
import {
  beginSession,
  listDevices,
  markSteppedUp,
  revokeDevice,
  type SignInMethod,
  signOut,
} from "./sessions.ts";
import { beginSingleSignOn, finishSingleSignOn } from "./single-sign-on.ts";
import {
  authenticationOptions,
  registrationOptions,
  savePasskey,
  verifyAuthentication,
  verifyRegistration,
} from "./webauthn.ts";

export const sessionsRoutes = [
  route(wire.showMe, ({ context, principal }) => showMe(context, principal)),
  route(wire.updateMe, async ({ context, principal, body }) => {
    await updateMe(context, principal, body);
    return undefined;
  }),
  route(wire.signInOptions, async ({ context, client }) => {
    await throttle(context, "passkey-options", client.address, { most: 60, seconds: 300 });
    return authenticationOptions(context, "sign-in", null) as never;
  }),
  route(wire.signInWithPasskey, async (call) => {
    await letIn(
      call,
      await verifyAuthentication(call.context, "sign-in", call.body.passkey, null),
      "passkey",
    );
    return undefined;
  }),
  route(wire.signInWithPassword, async (call) => {
    await letIn(call, await checkPassword(call.context, call.body, call.client.address), "password");
    return undefined;
  }),
  route(wire.startSingleSignOn, async (call) => {
    const { location, state } = await beginSingleSignOn(call.context);
    call.setFlow(state);
    return { location };
  }),
  route(wire.finishSingleSignOn, async (call) => {
    call.setFlow(null);
    const memberId = await finishSingleSignOn(call.context, call.query, call.flow).catch(() => null);
    if (memberId) await letIn(call, memberId, "single-sign-on");
    // A person looks at this answer: a refusal is told on the sign-in page.
    call.redirect(memberId ? "/" : "/sign-in?problem=single-sign-on");
    return undefined;
  }),
  route(wire.signOut, async (call) => {
    await signOut(call.context, call.principal);
    call.setSession(null);
    return undefined;
  }),
  route(
    wire.stepUpOptions,
    ({ context, principal }) => authenticationOptions(context, "step-up", principal.memberId) as never,
  ),
  route(wire.stepUp, async (call) => {
    const { context, principal, body } = call;
    if ("passkey" in body) await verifyAuthentication(context, "step-up", body.passkey, principal.memberId);
    else await confirmPassword(context, principal, body);
    call.setSession(await markSteppedUp(context, principal));
    return undefined;
  }),
  route(wire.listDevices, async ({ context, principal }) => ({
    items: await listDevices(context, principal),
  })),
  route(wire.revokeDevice, async ({ context, principal, params }) => {
    await revokeDevice(context, principal, params.id);
    return undefined;
  }),
  route(wire.listPasskeys, async ({ context, principal }) => ({
    items: await listPasskeys(context, principal),
  })),
  route(wire.addPasskeyOptions, async (call) => {
    requireStepUp(call);
    return registrationOptions(
      call.context,
      "add-passkey",
      await getMember(call.context, call.principal.memberId),
    ) as never;
  }),
  route(wire.addPasskey, async (call) => {
    requireStepUp(call);
    const passkey = await verifyRegistration(call.context, "add-passkey", call.body.passkey);
    if (passkey.memberId !== call.principal.memberId) throw new Failure("sign-in-refused");
    await savePasskey(call.context.database, passkey, call.body.label);
    return undefined;
  }),
  route(wire.removePasskey, async (call) => {
    requireStepUp(call);
    await removePasskey(call.context, call.principal, call.params.id);
    return undefined;
  }),
  route(wire.setPassword, async (call) => {
    requireStepUp(call);
    await changePassword(call, call.body.password);
    return undefined;
  }),
  route(wire.startTotp, async (call) => {
    requireStepUp(call);
    return createTotp(
      call.context,
      call.context.database,
      await getMember(call.context, call.principal.memberId),
    );
  }),
  route(wire.confirmTotp, async (call) => {
    requireStepUp(call);
    await throttle(call.context, "totp-confirmation", call.principal.memberId, { most: 10, seconds: 900 });
    await confirmTotp(call.context, call.principal.memberId, call.body.code);
    return undefined;
  }),
  route(wire.renewRecoveryCodes, async (call) => {
    requireStepUp(call);
    const codes = await call.context.database.transaction((tx) =>
      renewRecoveryCodes(call.context, tx, call.principal.memberId),
    );
    return { codes };
  }),
];

async function letIn(
  call: Pick<Call, "context" | "client" | "setSession">,
  memberId: string,
  method: SignInMethod,
): Promise<void> {
  const { context, client } = call;
  const token = await context.database.transaction((tx) =>
    beginSession(context, tx, memberId, method, client),
  );
  call.setSession(token);
}
