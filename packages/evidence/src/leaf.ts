import { concat, equal, fromBase64, fromUtf8, toBase64, utf8 } from "./bytes.ts";
import { canonicalize, parseCanonical } from "./canonical.ts";
import { EvidenceError } from "./errors.ts";
import { hash } from "./hash.ts";
import type { JsonValue, RandomSource } from "./types.ts";

/** tlog-tiles counts an entry's length in 16 bits. */
export const MAX_ENTRY_BYTES = 65_535;

const SALT_BYTES = 16;
const COMMITMENT_DOMAIN = utf8("atalaia/commitment/v1\n");

/** What an entry says openly: ids and facts that name nobody. */
export interface EntryFacts {
  /** Unique in the log; binds each commitment to this entry. */
  readonly id: string;
  /** Dotted lower-case name, such as `contact.field-revealed`. */
  readonly type: string;
  /** RFC 3339 in UTC with milliseconds. */
  readonly time: string;
  readonly data: { readonly [key: string]: JsonValue };
}

/** The logged entry: the facts, and for each personal field the Base 64 of its commitment. */
export interface Entry extends EntryFacts {
  readonly version: 1;
  readonly commitments: { readonly [field: string]: string };
}

/** Opens one commitment. Kept beside the log, never in it: deleting it is the erasure of the value. */
export interface Opening {
  readonly field: string;
  /** Base 64 of 16 random bytes, so that a phone number cannot be guessed from its commitment. */
  readonly salt: string;
  readonly value: JsonValue;
}

export interface SealedEntry {
  readonly entry: Entry;
  /** The canonical JSON of the entry: the bytes that are logged. */
  readonly bytes: Uint8Array;
  readonly openings: readonly Opening[];
}

/** Puts commitments in the place of personal values. Throws `bad-entry`, `bad-value` or `entry-too-large`. */
export function sealEntry(
  facts: EntryFacts,
  personal: { readonly [field: string]: JsonValue },
  random: RandomSource,
): SealedEntry {
  const openings = Object.entries(personal).map(([field, value]) => ({
    field,
    salt: toBase64(random(SALT_BYTES)),
    value,
  }));
  const commitments = Object.fromEntries(openings.map((opening) => [opening.field, commit(facts, opening)]));
  const { id, type, time, data } = facts;
  const entry: Entry = { version: 1, id, type, time, data, commitments };
  return { entry, bytes: entryBytes(entry), openings };
}

/** Throws `entry-too-large` where a bundle could not hold it, `bad-entry` where it is none. */
export function entryBytes(entry: Entry): Uint8Array {
  if (!isEntry(entry)) throw new EvidenceError("bad-entry", "This is not an entry of version 1.");
  const bytes = utf8(canonicalize(entry));
  if (bytes.length > MAX_ENTRY_BYTES)
    throw new EvidenceError("entry-too-large", `An entry holds at most ${MAX_ENTRY_BYTES} bytes.`);
  return bytes;
}

/** Throws `bad-encoding`, `not-canonical` or `bad-entry`. */
export function parseEntry(bytes: Uint8Array): Entry {
  const value = parseCanonical(fromUtf8(bytes));
  if (!isEntry(value)) throw new EvidenceError("bad-entry", "This is not an entry of version 1.");
  return value;
}

/** Whether the opening is the one the entry committed to. An opening of another entry or field is not. */
export function isOpeningOf(opening: Opening, entry: Entry): boolean {
  const commitment = Object.hasOwn(entry.commitments, opening.field)
    ? entry.commitments[opening.field]
    : undefined;
  return commitment !== undefined && equal(utf8(commitment), utf8(commit(entry, opening)));
}

function commit(facts: EntryFacts, { field, salt, value }: Opening): string {
  const saltBytes = fromBase64(salt);
  if (saltBytes.length !== SALT_BYTES) throw new EvidenceError("bad-entry", "A salt has 16 bytes.");
  const statement = utf8(canonicalize([facts.id, facts.type, field, value]));
  return toBase64(hash(concat(COMMITMENT_DOMAIN, saltBytes, statement)));
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const TYPE = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const COMMITMENT = /^[A-Za-z0-9+/]{43}=$/;
const ENTRY_KEYS = "commitments,data,id,time,type,version";

const RULES: Readonly<Record<keyof Entry, (value: unknown) => boolean>> = {
  version: (value) => value === 1,
  id: (value) => typeof value === "string" && value.length > 0 && value.length <= 128,
  type: (value) => typeof value === "string" && TYPE.test(value),
  time: (value) => typeof value === "string" && TIME.test(value),
  data: isRecord,
  commitments: (value) =>
    isRecord(value) &&
    Object.values(value).every((item) => typeof item === "string" && COMMITMENT.test(item)),
};

export function isEntry(value: unknown): value is Entry {
  return (
    isRecord(value) &&
    Object.keys(value).sort().join() === ENTRY_KEYS &&
    Object.entries(RULES).every(([key, holds]) => holds(value[key]))
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
