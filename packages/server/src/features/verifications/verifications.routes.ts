import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { requireStepUp } from "../../platform/http/step-up.ts";
import { bindPasskey, bindPasskeyOptions, bindTotp } from "./bind.ts";
import { confirm } from "./confirm.ts";
import { disown, disownByNotice } from "./disown.ts";
import { openEnrolment } from "./enrolments.ts";
import { joinVerification } from "./join.ts";
import { askPresence } from "./presence.ts";
import { presentToCustomer } from "./present.ts";
import { startProofing, takeProofing } from "./proofing.ts";
import { prove } from "./prove.ts";
import { sendCodeTo } from "./prove-code.ts";
import { passkeyOptions } from "./prove-passkey.ts";
import { heldVerification } from "./session.ts";
import { showSettings, testSms, updateSettings } from "./settings.ts";
import { startAccessView } from "./start-access.ts";

/** What customers' pages ask. Nothing here takes a code from a member: only the customer's own session spends one. */
export const verificationsRoutes = [
  route(wire.joinVerification, ({ context, client, body }) => joinVerification(context, client, body)),
  route(wire.showCustomerVerification, async (call) =>
    presentToCustomer(call.context, call.context.database, await heldVerification(call)),
  ),
  route(wire.sendCustomerCode, async (call) => {
    await sendCodeTo(call, call.body);
    return undefined;
  }),
  route(wire.customerPasskeyOptions, (call) => passkeyOptions(call)),
  route(wire.proveAsCustomer, (call) => prove(call, call.body)),
  route(wire.startProofing, (call) => startProofing(call)),
  route(wire.proofingCallback, async (call) => {
    await takeProofing(call, call.body);
    return undefined;
  }),
  route(wire.confirmVerification, (call) => confirm(call)),
  route(wire.disownVerification, async (call) => {
    await disown(call);
    return undefined;
  }),
  route(wire.bindPasskeyOptions, (call) => bindPasskeyOptions(call)),
  route(wire.bindPasskey, async (call) => {
    await bindPasskey(call, call.body.passkey);
    return undefined;
  }),
  route(wire.bindTotp, (call) => bindTotp(call, call.body.code)),
  route(wire.openEnrolment, ({ context, client, body }) => openEnrolment(context, client, body.token)),
  route(wire.disownByNotice, ({ context, client, body }) => disownByNotice(context, client, body.token)),
  route(wire.isItReallyYou, ({ context, client, body }) => askPresence(context, client, body)),
  route(wire.startAccessView, ({ context, client, body }) => startAccessView(context, client, body)),
  route(wire.showVerificationSettings, ({ context }) => showSettings(context)),
  route(wire.updateVerificationSettings, async (call) => {
    requireStepUp(call);
    await updateSettings(call.context, call.principal, call.body);
    return undefined;
  }),
  route(wire.testSms, ({ context, principal, body }) => testSms(context, principal, body.to)),
];
