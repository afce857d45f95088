import type { Language } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { createToken, hashToken } from "../../platform/crypto/tokens.ts";
import type { Queryable } from "../../platform/database/types.ts";
import type { Client } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { throttle } from "../../platform/throttle.ts";
import { findDesk } from "../settings/index.ts";
import { insertEnrolment, openEnrolmentRow } from "./enrolments.store.ts";
import { SESSION_MILLISECONDS } from "./session.ts";
import { findContactFacts } from "./verifications.store.ts";

const linkMilliseconds = 10 * 60_000;

/**
 * A link for a customer whom the company's own site has signed in: ten minutes, once, the secret in the fragment.
 * @returns the address and when it ends (milliseconds since the epoch).
 */
export async function createEnrolment(
  context: Pick<Context, "now" | "origin">,
  tx: Queryable,
  contactId: string,
): Promise<{ link: string; expiresAt: number }> {
  const { token, hash } = createToken();
  const expiresAt = context.now() + linkMilliseconds;
  await insertEnrolment(tx, {
    id: createId(context.now()),
    contactId,
    tokenHash: hash,
    expiresAt: new Date(expiresAt),
    now: new Date(context.now()),
  });
  return { link: new URL(`/enrol#${token}`, context.origin).href, expiresAt };
}

/** @throws {Failure} `link-expired`, `rate-limited` */
export async function openEnrolment(
  context: Context,
  client: Pick<Client, "address">,
  token: string,
): Promise<{ token: string; deskName: string; language: Language }> {
  await throttle(context, "customer-enrolment", client.address, { most: 20, seconds: 600 });
  const session = createToken();
  const row = await openEnrolmentRow(context.database, hashToken(token), {
    hash: session.hash,
    expiresAt: new Date(context.now() + SESSION_MILLISECONDS),
    now: new Date(context.now()),
  });
  if (!row) throw new Failure("link-expired");
  const contact = await findContactFacts(context.database, row.contact_id);
  const desk = await findDesk(context.database);
  return { token: session.token, deskName: desk.name, language: contact?.language ?? desk.default_language };
}
