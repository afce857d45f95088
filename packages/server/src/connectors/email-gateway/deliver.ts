import type { Envelope } from "@atalaia/mail";
import { messageKey } from "../mail/message-key.ts";
import type { Accept, Acceptance } from "../types.ts";

/** What a transaction told before DATA: the envelope, and the inbox each of its recipients belongs to. */
export interface Transaction {
  readonly envelope: Envelope;
  readonly inboxOf: ReadonlyMap<string, string>;
}

/**
 * Hands the message over once per inbox, in turn. Rejects as soon as one inbox could not take it; the sender then
 * tries again and the inboxes that had it recognise it by its key.
 */
export async function deliver(
  raw: Uint8Array,
  transaction: Transaction,
  accept: Accept,
): Promise<readonly Acceptance[]> {
  const acceptances: Acceptance[] = [];
  for (const [inboxId, rcptTo] of recipientsByInbox(transaction)) {
    const envelope = { ...transaction.envelope, rcptTo };
    acceptances.push(await accept({ ...message(raw, inboxId, envelope), envelope }));
  }
  return acceptances;
}

function message(raw: Uint8Array, inboxId: string, envelope: Envelope) {
  const idempotencyKey = messageKey("smtp", raw, envelope.mailFrom, inboxId);
  return { inboxId, channel: "email", format: "rfc5322", raw, idempotencyKey } as const;
}

function recipientsByInbox(transaction: Transaction): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const address of transaction.envelope.rcptTo) {
    const inboxId = transaction.inboxOf.get(address.toLowerCase());
    if (inboxId === undefined) continue;
    groups.set(inboxId, [...(groups.get(inboxId) ?? []), address]);
  }
  return groups;
}
