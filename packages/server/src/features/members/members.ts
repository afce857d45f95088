import type { Role } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { createToken, hashToken } from "../../platform/crypto/tokens.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { Client, Principal } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import {
  beginSession,
  endAllSessions,
  enrolTotp,
  findMember,
  insertMember,
  refuseWeakPassword,
  registrationOptions,
  renewRecoveryCodes,
  savePasskey,
  setPassword,
  verifyRegistration,
} from "../sessions/index.ts";
import { findDesk } from "../settings/index.ts";
import {
  deleteInvitation,
  findLink,
  insertLink,
  type LinkRow,
  listOpenInvitations,
  useLink,
} from "../setup/index.ts";
import { changeRole, listMemberRows, lockAdmins, setDisabled } from "./members.store.ts";

const invitationMilliseconds = 72 * 60 * 60 * 1000;

export async function listMembers(context: Context) {
  const [members, invitations] = await Promise.all([
    listMemberRows(context.database),
    listOpenInvitations(context.database, new Date(context.now())),
  ]);
  return {
    items: members.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      role: row.role,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at?.toISOString() ?? null,
      disabledAt: row.disabled_at?.toISOString() ?? null,
    })),
    invitations: invitations.map(presentInvitation),
  };
}

/** A new role holds from the next request on; the sessions go on. */
export async function updateMember(
  context: Context,
  principal: Principal,
  id: string,
  role: Role,
): Promise<void> {
  await context.database.transaction(async (tx) => {
    if (role !== "admin") await refuseLastAdmin(tx, id);
    if (!(await changeRole(tx, id, role))) throw new Failure("not-found");
    await announceChange(context, tx, principal, id, { role });
  });
}

export async function disableMember(context: Context, principal: Principal, id: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    await refuseLastAdmin(tx, id);
    if (!(await setDisabled(tx, id, true))) throw new Failure("not-found");
    await endAllSessions(context, tx, id);
    await announceChange(context, tx, principal, id, { disabled: true });
  });
}

export async function enableMember(context: Context, principal: Principal, id: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    if (!(await setDisabled(tx, id, false))) throw new Failure("not-found");
    await announceChange(context, tx, principal, id, { disabled: false });
  });
}

async function announceChange(
  context: Context,
  tx: Transaction,
  principal: Principal,
  memberId: string,
  change: { readonly role: Role } | { readonly disabled: boolean },
): Promise<void> {
  await context.live.publish({ type: "members" }, tx);
  await context.evidence.record(tx, {
    type: "member.changed",
    actor: { kind: "member", id: principal.memberId },
    subjectId: memberId,
    data: change,
  });
}

async function refuseLastAdmin(tx: Transaction, id: string): Promise<void> {
  const admins = await lockAdmins(tx);
  if (admins.length === 1 && admins[0] === id) throw new Failure("last-admin");
}

export async function invite(context: Context, principal: Principal, input: { email: string; role: Role }) {
  const { token, hash } = createToken();
  const expiresAt = new Date(context.now() + invitationMilliseconds);
  const id = createId(context.now());
  await context.database.transaction(async (tx) => {
    await insertLink(tx, {
      tokenHash: hash,
      id,
      purpose: "invitation",
      email: input.email,
      role: input.role,
      createdBy: principal.memberId,
      expiresAt,
    });
    await context.live.publish({ type: "members" }, tx);
    await context.evidence.record(tx, {
      type: "member.invited",
      actor: { kind: "member", id: principal.memberId },
      subjectId: id,
      data: { role: input.role },
      personal: { email: input.email },
    });
  });
  return {
    invitation: {
      id,
      email: input.email,
      role: input.role,
      createdAt: new Date(context.now()).toISOString(),
      expiresAt: expiresAt.toISOString(),
    },
    link: new URL(`/invite#${token}`, context.origin).href,
  };
}

export async function withdrawInvitation(context: Context, id: string): Promise<void> {
  if (!(await deleteInvitation(context.database, id))) throw new Failure("not-found");
  await context.live.publish({ type: "members" }, context.database);
}

export async function showInvitation(context: Context, token: string) {
  const link = await getInvitation(context, token);
  const desk = await findDesk(context.database);
  return { email: link.email!, role: link.role!, deskName: desk.name };
}

export async function invitationPasskeyOptions(context: Context, input: { token: string; name: string }) {
  const link = await getInvitation(context, input.token);
  return registrationOptions(context, "invitation", {
    id: createId(context.now()),
    name: input.name,
    email: link.email!,
  });
}

export interface AcceptanceInput {
  readonly token: string;
  readonly name: string;
  readonly language: "pt-BR" | "en" | "es";
  readonly passkey?: unknown;
  readonly password?: string | undefined;
  readonly totp?: { readonly secret: string; readonly code: string } | undefined;
}

/** Becomes a member with a passkey, or with a password and a TOTP together; one alone is not enough. */
export async function acceptInvitation(
  context: Context,
  input: AcceptanceInput,
  client: Client,
): Promise<{ token: string; recoveryCodes: string[] }> {
  const link = await getInvitation(context, input.token);
  const passkey = input.passkey ? await verifyRegistration(context, "invitation", input.passkey) : null;
  if (!passkey && !(input.password && input.totp)) throw new Failure("sign-in-refused");
  const desk = await findDesk(context.database);
  if (input.password) refuseWeakPassword(input.password, true, [input.name, link.email!, desk.name]);
  return context.database.transaction(async (tx) => {
    if (!(await useLink(tx, "invitation", hashToken(input.token), new Date(context.now()))))
      throw new Failure("link-expired");
    const id = passkey?.memberId ?? createId(context.now());
    await beMember(tx, {
      id,
      name: input.name,
      email: link.email!,
      role: link.role!,
      language: input.language,
    });
    if (passkey) await savePasskey(tx, passkey, "Passkey");
    if (input.password) await setPassword(tx, id, input.password);
    if (input.totp) await enrolTotp(context, tx, id, input.totp);
    const recoveryCodes = await renewRecoveryCodes(context, tx, id);
    await context.live.publish({ type: "members" }, tx);
    return { token: await beginSession(context, tx, id, "invitation", client), recoveryCodes };
  });
}

/** An address that is a member's already cannot be taken over by an invitation. */
async function beMember(
  tx: Transaction,
  row: { id: string; name: string; email: string; role: Role; language: string },
): Promise<void> {
  if (await findMember(tx, row.id)) throw new Failure("link-expired");
  if (!(await insertMember(tx, row))) throw new Failure("link-expired");
}

async function getInvitation(context: Context, token: string): Promise<LinkRow> {
  const link = await findLink(context.database, "invitation", hashToken(token), new Date(context.now()));
  if (!link) throw new Failure("link-expired");
  return link;
}

function presentInvitation(row: LinkRow) {
  return {
    id: row.id,
    email: row.email!,
    role: row.role!,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  };
}
