import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { requireStepUp } from "../../platform/http/step-up.ts";
import { throttle } from "../../platform/throttle.ts";
import {
  acceptInvitation,
  disableMember,
  enableMember,
  invitationPasskeyOptions,
  invite,
  listMembers,
  showInvitation,
  updateMember,
  withdrawInvitation,
} from "./members.ts";

const linkRate = { most: 30, seconds: 300 };

export const membersRoutes = [
  route(wire.listMembers, ({ context }) => listMembers(context)),
  route(wire.updateMember, async (call) => {
    requireStepUp(call);
    await updateMember(call.context, call.principal, call.params.id, call.body.role);
    return undefined;
  }),
  route(wire.disableMember, async ({ context, principal, params }) => {
    await disableMember(context, principal, params.id);
    return undefined;
  }),
  route(wire.enableMember, async (call) => {
    requireStepUp(call);
    await enableMember(call.context, call.principal, call.params.id);
    return undefined;
  }),
  route(wire.invite, async (call) => {
    requireStepUp(call);
    return invite(call.context, call.principal, call.body);
  }),
  route(wire.withdrawInvitation, async ({ context, params }) => {
    await withdrawInvitation(context, params.id);
    return undefined;
  }),
  route(wire.showInvitation, async ({ context, body, client }) => {
    await throttle(context, "link", client.address, linkRate);
    return showInvitation(context, body.token);
  }),
  route(wire.invitationPasskeyOptions, async ({ context, body, client }) => {
    await throttle(context, "link", client.address, linkRate);
    return invitationPasskeyOptions(context, body) as never;
  }),
  route(wire.acceptInvitation, async (call) => {
    await throttle(call.context, "link", call.client.address, linkRate);
    const { token, recoveryCodes } = await acceptInvitation(call.context, call.body, call.client);
    call.setSession(token);
    return { recoveryCodes };
  }),
];
