import type { Envelope } from "@atalaia/mail";
import type { Keyring, Place, Sealer } from "../../platform/crypto/types.ts";

/** What a row keeps of a sealed message, whichever query read it. */
export interface SealedOriginal {
  readonly id: string;
  readonly raw_sealed: Buffer | null;
  readonly envelope_sealed: Buffer | null;
  /** The data key wrapped by the installation alone: only until the message's contact is known. */
  readonly key_wrapped: Buffer | null;
  /** The wrapped data key, sealed once more under the contact's key: destroying that key erases the message. */
  readonly key_sealed: Buffer | null;
}

export interface NewOriginal {
  readonly raw: Buffer;
  readonly envelope: Buffer | null;
  readonly keyWrapped: Buffer;
}

/** Seals a message under a data key of its own. */
export function sealOriginal(
  keys: Keyring,
  id: string,
  raw: Uint8Array,
  envelope: Envelope | null,
): NewOriginal {
  const { wrapped, sealer } = keys.createKey(owner(id));
  return {
    raw: sealer.seal(placeOf(id, "raw"), raw),
    envelope: envelope ? sealer.seal(placeOf(id, "envelope"), JSON.stringify(envelope)) : null,
    keyWrapped: wrapped,
  };
}

/** From here on the message opens only with the contact's key as well. Written in base64: an envelope is not sealed as it is. */
export function sealKeyToContact(contact: Sealer, id: string, keyWrapped: Uint8Array): Buffer {
  return contact.seal(placeOf(id, "key"), Buffer.from(keyWrapped).toString("base64"));
}

/** @throws {CryptoError} `sealed-value-rejected`; a contact that was erased has no sealer to open with. */
export function openOriginal(keys: Keyring, row: SealedOriginal, contact: Sealer | null): Buffer {
  return sealerOf(keys, row, contact).open(placeOf(row.id, "raw"), row.raw_sealed!);
}

export function openEnvelope(keys: Keyring, row: SealedOriginal, contact: Sealer | null): Envelope | null {
  if (!row.envelope_sealed) return null;
  const opened = sealerOf(keys, row, contact).open(placeOf(row.id, "envelope"), row.envelope_sealed);
  return JSON.parse(opened.toString("utf8")) as Envelope;
}

export function contactSealer(keys: Keyring, contactId: string, keyWrapped: Uint8Array): Sealer {
  return keys.openKey(`contact:${contactId}`, keyWrapped);
}

function sealerOf(keys: Keyring, row: SealedOriginal, contact: Sealer | null): Sealer {
  const wrapped = row.key_wrapped ?? decodeKey(contact!.open(placeOf(row.id, "key"), row.key_sealed!));
  return keys.openKey(owner(row.id), wrapped);
}

function decodeKey(opened: Buffer): Buffer {
  return Buffer.from(opened.toString("latin1"), "base64");
}

function owner(id: string): string {
  return `message:${id}`;
}

function placeOf(row: string, column: "raw" | "envelope" | "key"): Place {
  return { table: "messages", column, row };
}
