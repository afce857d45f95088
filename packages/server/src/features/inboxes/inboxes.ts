import type { InboxSettings } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Principal } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { createSigningSecret } from "../webhooks/index.ts";
import {
  countInboxMessages,
  findInbox,
  type InboxRow,
  insertInbox,
  listInboxRows,
  markInboxDeleted,
  updateInboxRow,
} from "./inboxes.store.ts";
import { type InboxSecrets, openSecrets, sealSecrets } from "./secrets.ts";

export interface InboxInput {
  readonly name: string;
  readonly enabled: boolean;
  readonly retentionDays: number | null;
  readonly settings: InboxSettings;
}

const day = 24 * 60 * 60 * 1000;

const channelByKind: Readonly<Record<Exclude<InboxSettings["kind"], "intake">, InboxRow["channel"]>> = {
  "email-gateway": "email",
  mailbox: "email",
  chat: "chat",
  phone: "phone",
  upload: "email",
};

/** Whoever may not change inboxes sees their names, not how they are connected. */
export async function listInboxes(context: Context, principal: Principal) {
  const rows = await listInboxRows(context.database);
  return rows.map((row) => presentInbox(context, row, principal.role === "admin"));
}

export async function createInbox(context: Context, input: InboxInput) {
  const id = createId(context.now());
  const signing = input.settings.kind === "intake" ? [{ secret: createSigningSecret() }] : undefined;
  const secrets = { ...takeSecrets(input.settings, {}), ...(signing ? { signing } : {}) };
  await insertInbox(context.database, toRow(context, id, input, secrets));
  await tellServices(context);
  return {
    inbox: presentInbox(context, await getInbox(context, id), true),
    secret: signing?.[0]?.secret ?? null,
  };
}

export async function updateInbox(context: Context, id: string, input: InboxInput) {
  const before = await getInbox(context, id);
  if (before.kind !== input.settings.kind) throw new Failure("conflict", { reason: "kind-fixed" });
  const secrets = takeSecrets(input.settings, openSecrets(context, before));
  await updateInboxRow(context.database, toRow(context, id, input, secrets));
  await tellServices(context);
  return presentInbox(context, await getInbox(context, id), true);
}

/** An inbox that has messages stays, so that they can be read; disabling it closes the way in. */
export async function deleteInbox(context: Context, id: string): Promise<void> {
  await getInbox(context, id);
  if ((await countInboxMessages(context.database, id)) > 0)
    throw new Failure("conflict", { reason: "inbox-in-use" });
  await markInboxDeleted(context.database, id);
  await tellServices(context);
}

/** The old secret works a day longer, so that the other side can change over. */
export async function rotateSecret(context: Context, id: string): Promise<{ secret: string }> {
  const row = await getInbox(context, id);
  const before = openSecrets(context, row);
  const secret = createSigningSecret();
  const older = (before.signing ?? [])
    .slice(0, 1)
    .map((one) => ({ secret: one.secret, until: context.now() + day }));
  await updateInboxRow(context.database, {
    ...row,
    secrets_sealed: sealSecrets(context, id, { ...before, signing: [{ secret }, ...older] }),
  });
  return { secret };
}

/** @throws {Failure} `not-found` */
export async function getInbox(context: Context, id: string): Promise<InboxRow> {
  const row = await findInbox(context.database, id);
  if (!row) throw new Failure("not-found");
  return row;
}

async function tellServices(context: Context): Promise<void> {
  await context.live.publish({ type: "settings" }, context.database);
}

function toRow(context: Context, id: string, input: InboxInput, secrets: InboxSecrets) {
  const { settings } = input;
  return {
    id,
    name: input.name,
    kind: settings.kind,
    channel: settings.kind === "intake" ? settings.channel : channelByKind[settings.kind],
    enabled: input.enabled,
    retention_days: input.retentionDays,
    settings: withoutSecrets(settings),
    secrets_sealed: sealSecrets(context, id, secrets),
  };
}

/** A password that is left out stays as it was. */
export function takeSecrets(settings: InboxSettings, before: InboxSecrets): InboxSecrets {
  const password = "password" in settings ? settings.password : undefined;
  const submissionPassword = "submission" in settings ? settings.submission?.password : undefined;
  return {
    ...before,
    ...(password ? { password } : {}),
    ...(submissionPassword ? { submissionPassword } : {}),
  };
}

function withoutSecrets(settings: InboxSettings): InboxSettings {
  const copy = structuredClone(settings) as InboxSettings & {
    password?: string;
    submission?: { password?: string } | null;
  };
  delete copy.password;
  if (copy.submission) delete copy.submission.password;
  return copy;
}

function presentInbox(context: Context, row: InboxRow, whole: boolean) {
  const secrets = whole ? openSecrets(context, row) : {};
  return {
    id: row.id,
    name: row.name,
    channel: row.channel,
    enabled: row.enabled,
    retentionDays: row.retention_days,
    kind: row.kind,
    settings: whole ? row.settings : null,
    secrets: Object.keys(secrets),
    problem: row.problem_code ? { code: row.problem_code, at: row.problem_at!.toISOString() } : null,
    createdAt: row.created_at.toISOString(),
  };
}
