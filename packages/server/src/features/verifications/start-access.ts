import { randomBytes } from "node:crypto";
import type { Language } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { createToken } from "../../platform/crypto/tokens.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { Client } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { throttle } from "../../platform/throttle.ts";
import { maskByKind } from "../contacts/index.ts";
import { record } from "../evidence/index.ts";
import { findDesk } from "../settings/index.ts";
import { notifyContact } from "./notices.ts";
import { type CustomerView, presentToCustomer } from "./present.ts";
import { findPointByValue } from "./proofs.store.ts";
import { SESSION_MILLISECONDS } from "./session.ts";
import { alwaysSteadily } from "./steady.ts";
import { readTyped } from "./typed-contact.ts";
import { findVerification, insertVerification } from "./verifications.store.ts";

/** What one has to prove to see who saw one's data: V2. */
const REQUIRED = 2;

/**
 * Begins a verification of one's own. An address that is nobody's gets the same answer; what follows proves nothing.
 * @throws {Failure} `rate-limited`
 */
export function startAccessView(
  context: Context,
  client: Pick<Client, "address">,
  body: { contact: string; language?: Language | undefined },
): Promise<{ token: string; verification: CustomerView }> {
  return alwaysSteadily(async () => {
    await throttle(context, "customer-access", client.address, { most: 10, seconds: 3600 });
    const typed = await readTyped(context, context.database, body.contact);
    const subject = typed.fingerprints[0]!.toString("hex");
    await throttle(context, "customer-access-contact", subject, { most: 3, seconds: 3600 });
    await throttle(context, "customer-access-day", subject, { most: 6, seconds: 86_400 });
    const point = await findPointByValue(context.database, typed);
    const masked = maskByKind[typed.kind](body.contact);
    const { token, hash } = createToken();
    const verification = await context.database.transaction(async (tx) => {
      const language = body.language ?? (await findDesk(tx)).default_language;
      const asking = { point, typed: { kind: typed.kind, masked }, language, sessionHash: hash };
      return presentToCustomer(
        context,
        tx,
        (await findVerification(tx, await insertView(context, tx, asking)))!,
      );
    });
    return { token, verification };
  });
}

interface Asking {
  /** Null: on nobody's file. */
  readonly point: { readonly id: string; readonly contact_id: string } | null;
  readonly typed: { readonly kind: "email" | "phone"; readonly masked: string };
  readonly language: Language;
  readonly sessionHash: Buffer;
}

async function insertView(context: Context, tx: Transaction, asking: Asking): Promise<string> {
  const { point, typed, language, sessionHash } = asking;
  const id = createId(context.now());
  await insertVerification(tx, {
    id,
    purpose: "access",
    actionId: null,
    digest: null,
    conversationId: null,
    contactId: point?.contact_id ?? null,
    startedBy: null,
    pointId: point?.id ?? null,
    typed,
    requiredLevel: REQUIRED,
    language,
    state: "joined",
    reference: randomBytes(16).toString("base64url"),
    code: null,
    sessionHash,
    shownSealed: null,
    expiresAt: new Date(context.now() + SESSION_MILLISECONDS),
    now: new Date(context.now()),
  });
  await context.jobs.add("notice", [{ view: id }], tx);
  return id;
}

/** Records and tells that somebody asks; a job, so that an address of nobody takes as long. */
export async function tellOfView(context: Context, id: string): Promise<void> {
  const row = await findVerification(context.database, id);
  const contactId = row?.contact_id;
  if (!contactId) return;
  await context.database.transaction(async (tx) => {
    await record(context, tx, {
      type: "verification.started",
      actor: { kind: "contact", id: contactId },
      subjectId: id,
      contactId,
      data: { purpose: "access" },
    });
    await notifyContact(context, tx, { kind: "access-started", contactId, verificationId: id });
  });
}
