import { randomInt } from "node:crypto";
import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import { createId } from "../../platform/identifiers.ts";
import {
  type ContactRow,
  deleteContact,
  findContactByPoint,
  insertContact,
  insertPoint,
} from "./contacts.store.ts";
import { canonicalPoint, maskByKind, maskName, type PointKind } from "./masks.ts";

/** Who a message says it is from; a claim, never a proof. */
export interface Sender {
  readonly kind: PointKind;
  readonly value: string;
  readonly name?: string;
}

export interface ResolvedContact extends ContactRow {
  readonly isNew: boolean;
}

/** Crockford's base 32, as it is read over the phone. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Finds the contact behind an address, handle or number, or begins one with a data key of its own. */
export async function resolveContact(
  context: Pick<Context, "keys" | "now">,
  tx: Queryable,
  sender: Sender,
): Promise<ResolvedContact> {
  const fingerprint = pointFingerprint(context, sender.kind, sender.value);
  const known = await findContactByPoint(tx, sender.kind, fingerprint);
  if (known) return { ...known, isNew: false };
  const created = await beginContact(context, tx, sender.name);
  const claimed = await addPoint(context, tx, created, sender, fingerprint);
  if (claimed) return { ...created, isNew: true };
  await deleteContact(tx, created.id);
  const winner = await findContactByPoint(tx, sender.kind, fingerprint);
  return winner ? { ...winner, isNew: false } : resolveContact(context, tx, sender);
}

export function pointFingerprint(context: Pick<Context, "keys">, kind: PointKind, value: string): Buffer {
  return context.keys.fingerprint(`contact-point:${kind}`, canonicalPoint(kind, value));
}

async function beginContact(
  context: Pick<Context, "keys" | "now">,
  tx: Queryable,
  name: string | undefined,
): Promise<ContactRow> {
  const now = context.now();
  const id = createId(now);
  const { wrapped, sealer } = context.keys.createKey(`contact:${id}`);
  const row = {
    id,
    keyWrapped: wrapped,
    nameSealed: name ? sealer.seal({ table: "contacts", column: "name", row: id }, name) : null,
    nameMasked: name ? maskName(name) : null,
    createdAt: new Date(now),
  };
  for (;;) {
    const handle = randomHandle();
    if (await insertContact(tx, { ...row, handle })) {
      return { id, handle, key_wrapped: wrapped, clear_messages: 0, created_at: row.createdAt };
    }
  }
}

async function addPoint(
  context: Pick<Context, "keys" | "now">,
  tx: Queryable,
  contact: ContactRow,
  sender: Sender,
  fingerprint: Buffer,
): Promise<boolean> {
  const id = createId(context.now());
  const sealer = context.keys.openKey(`contact:${contact.id}`, contact.key_wrapped!);
  return insertPoint(tx, {
    id,
    contactId: contact.id,
    kind: sender.kind,
    fingerprint,
    valueSealed: sealer.seal({ table: "contact_points", column: "value", row: id }, sender.value),
    masked: maskByKind[sender.kind](sender.value),
    createdAt: new Date(context.now()),
  });
}

export function randomHandle(): string {
  return Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join("");
}
