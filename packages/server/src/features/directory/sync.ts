import { createHash } from "node:crypto";
import type { BodyOf, directoryContact, syncDirectory } from "@atalaia/contract";
import { Webhook } from "standardwebhooks";
import type { z } from "zod";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { Call } from "../../platform/http/call.ts";
import {
  externalFingerprint,
  type FileInput,
  findByExternalId,
  listFieldDefinitionRows,
  lockFile,
  planFile,
  takeOffFile,
} from "../contacts/index.ts";
import { record } from "../evidence/index.ts";
import { createEnrolment } from "../verifications/index.ts";
import { findEvent, forgetEvents, insertEvent } from "./directory.store.ts";
import { toField, toPhone } from "./rows.ts";
import { liveSecrets } from "./secret.ts";
import { writeFile } from "./write.ts";

type Event = BodyOf<typeof syncDirectory>;
type Taker<Type extends Event["type"]> = (
  context: Context,
  tx: Transaction,
  data: Extract<Event, { type: Type }>["data"],
) => Promise<Answer>;

interface Answer {
  readonly contactId: string | null;
  readonly link: string | null;
}

const DAY = 24 * 60 * 60_000;

const takers: { readonly [Type in Event["type"]]: Taker<Type> } = {
  "contact.upserted": upsert,
  "contact.deleted": remove,
  "enrolment.requested": enrol,
};

/**
 * One event of the company's own system. The same event again changes nothing and hands out no second link.
 * @throws {Failure} `signature-refused`, `not-found`, `import-invalid`, `idempotency-mismatch`
 */
export async function takeEvent(call: Call<typeof syncDirectory>): Promise<Answer> {
  const { context, body, rawBody } = call;
  await verifySignature(call);
  const idFingerprint = context.keys.fingerprint("directory-event", String(call.headers["webhook-id"]));
  const bodyHash = createHash("sha256").update(rawBody).digest();
  return context.database.transaction(async (tx) => {
    await lockFile(tx);
    const before = await findEvent(tx, idFingerprint);
    if (before && !before.body_hash.equals(bodyHash)) throw new Failure("idempotency-mismatch");
    if (before) return { contactId: before.contact_id, link: null };
    const take = takers[body.type] as Taker<Event["type"]>;
    const answer = await take(context, tx, body.data);
    const at = new Date(context.now());
    await insertEvent(tx, { idFingerprint, bodyHash, contactId: answer.contactId, at });
    await forgetEvents(tx, new Date(context.now() - 2 * DAY));
    return answer;
  });
}

/** Standard Webhooks 1.0: the signature is over the exact bytes and counts five minutes to either side. */
async function verifySignature(call: Call<typeof syncDirectory>): Promise<void> {
  const header = (name: string) => String(call.headers[name] ?? "");
  const headers = {
    "webhook-id": header("webhook-id"),
    "webhook-timestamp": header("webhook-timestamp"),
    "webhook-signature": header("webhook-signature"),
  };
  const secrets = await liveSecrets(call.context, call.context.database);
  const signed = secrets.some((secret) => {
    try {
      new Webhook(secret).verify(call.rawBody, headers);
      return true;
    } catch {
      return false;
    }
  });
  if (!signed) throw new Failure("signature-refused");
}

async function upsert(
  context: Context,
  tx: Transaction,
  data: z.output<typeof directoryContact>,
): Promise<Answer> {
  const definitions = await listFieldDefinitionRows(tx);
  const plan = await planFile(context, tx, [toInput(data, definitions)]);
  if (plan.problems.length > 0) throw invalid(plan.problems.map(({ code, column }) => ({ code, column })));
  if (plan.changes.length === 0) {
    const found = await findByExternalId(tx, externalFingerprint(context, data.externalId));
    return { contactId: found?.id ?? null, link: null };
  }
  const { contactIds, rerouted } = await writeFile(context, tx, plan, definitions);
  await recordChange(context, tx, contactIds[0]!, { created: plan.created, rerouted });
  return { contactId: contactIds[0]!, link: null };
}

function toInput(
  data: z.output<typeof directoryContact>,
  definitions: Awaited<ReturnType<typeof listFieldDefinitionRows>>,
): FileInput {
  const problems: { code: string; column: string }[] = [];
  const fields = new Map<string, string | null>();
  for (const [key, value] of Object.entries(data.fields ?? {})) {
    const definition = definitions.find((one) => one.key === key);
    const read = definition && value !== null && value !== "" ? toField(definition, value) : { value: null };
    if (!definition) problems.push({ code: "unknown-column", column: key });
    else if ("problem" in read) problems.push({ code: read.problem, column: key });
    else fields.set(definition.id, read.value);
  }
  const phones = data.phones?.map(toPhone);
  if (phones?.includes(null)) problems.push({ code: "invalid-phone", column: "phone" });
  if (problems.length > 0) throw invalid(problems);
  return {
    externalId: data.externalId,
    fields,
    ...(data.name ? { name: data.name } : {}),
    ...(data.emails ? { emails: [...new Set(data.emails)] } : {}),
    ...(phones ? { phones: [...new Set(phones as string[])] } : {}),
    ...(data.vip === undefined ? {} : { vip: data.vip }),
  };
}

function invalid(problems: readonly { code: string; column: string }[]): Failure {
  return new Failure("import-invalid", { problems: problems.map((one) => ({ line: 1, ...one })) });
}

/** The company knows this person no more: what only the company said goes, what the person wrote here stays. */
async function remove(
  context: Context,
  tx: Transaction,
  { externalId }: { externalId: string },
): Promise<Answer> {
  const contactId = await known(context, tx, externalId);
  await takeOffFile(tx, contactId);
  await recordChange(context, tx, contactId, { deleted: 1 });
  return { contactId, link: null };
}

async function enrol(
  context: Context,
  tx: Transaction,
  { externalId }: { externalId: string },
): Promise<Answer> {
  const contactId = await known(context, tx, externalId);
  const { link } = await createEnrolment(context, tx, contactId);
  return { contactId, link };
}

async function known(context: Context, tx: Transaction, externalId: string): Promise<string> {
  const found = await findByExternalId(tx, externalFingerprint(context, externalId));
  if (!found) throw new Failure("not-found");
  return found.id;
}

function recordChange(
  context: Context,
  tx: Transaction,
  contactId: string,
  data: Readonly<Record<string, number>>,
): Promise<string> {
  return record(context, tx, {
    type: "contact.changed",
    actor: { kind: "system" },
    subjectId: contactId,
    contactId,
    data: { by: "directory", ...data },
  });
}
