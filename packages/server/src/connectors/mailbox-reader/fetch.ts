import type { ImapFlow } from "imapflow";
import { asImapError } from "./client.ts";
import type { Cursor } from "./types.ts";

const day = 24 * 60 * 60 * 1000;
const empty = Buffer.from("\r\n");

/** One message that waits, before its content is fetched. */
export interface Waiting {
  readonly uid: number;
  /** RFC 822 size in bytes, as the server says. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly arrivedAt: number;
}

export type Content =
  | { readonly raw: Uint8Array; readonly incomplete?: "too-big" | "unreadable" }
  /** Somebody deleted or moved it in the meantime. */
  | null;

/** The messages after the cursor, by rising UID. */
export async function waitingMessages(client: ImapFlow, cursor: Cursor): Promise<Waiting[]> {
  const range = await rangeAfter(client, cursor);
  if (range === null) return [];
  const found = await client.fetchAll(range, { uid: true, size: true, internalDate: true }, { uid: true });
  return found
    .map(({ uid, size, internalDate }) => ({ uid, size: size ?? 0, arrivedAt: milliseconds(internalDate) }))
    .filter(({ uid, arrivedAt }) => uid > cursor.lastUid && arrivedAt >= (cursor.catchUp?.since ?? 0))
    .sort((one, other) => one.uid - other.uid);
}

/** `n:*` names the newest message even when its UID is below n (RFC 9051 section 6.4.8), so callers filter. */
async function rangeAfter(client: ImapFlow, { lastUid, catchUp }: Cursor): Promise<string | null> {
  if (catchUp === undefined) return `${lastUid + 1}:*`;
  if (catchUp.untilUid <= lastUid) return null;
  const uid = `${lastUid + 1}:${catchUp.untilUid}`;
  // SINCE knows days of the server's own time zone only; the exact time is compared afterwards.
  const found = await client.search({ uid, since: new Date(catchUp.since - 2 * day) }, { uid: true });
  if (!Array.isArray(found)) throw new Error("The server refused to search");
  return found.length === 0 ? null : found.join(",");
}

/** Fetches without marking as seen (BODY.PEEK). */
export async function fetchContent(
  client: ImapFlow,
  { uid, size }: Waiting,
  maxBytes: number,
): Promise<Content> {
  if (size > maxBytes) return await fetchHeader(client, uid, "too-big");
  const message = await client.fetchOne(String(uid), { uid: true, source: true }, { uid: true });
  if (message === false || message.uid !== uid) return null;
  const raw = message.source;
  if (raw === undefined) return await fetchHeader(client, uid, "unreadable");
  return raw.length > maxBytes ? await fetchHeader(client, uid, "too-big") : { raw };
}

export async function fetchHeader(
  client: ImapFlow,
  uid: number,
  incomplete: "too-big" | "unreadable",
): Promise<Content> {
  const message = await client.fetchOne(String(uid), { uid: true, headers: true }, { uid: true });
  if (message === false) return null;
  return { raw: message.headers ?? empty, incomplete };
}

const unreadableCodes = /^(?:LiteralTooLarge|ResponseTooLarge|LineTooLarge|TooManyTokens|ParserError)/u;

/** RFC 5530 section 3: the server says itself that it will pass. */
const passingCodes = new Set([
  "UNAVAILABLE",
  "INUSE",
  "LIMIT",
  "CONTACTADMIN",
  "AUTHORIZATIONFAILED",
  "EXPIRED",
]);

/** True when the fault lies in this one message, and asking for it again would get the same. */
export function isUnreadable(error: unknown): boolean {
  const { code = "", responseStatus } = asImapError(error);
  if (passingCodes.has(responseCode(error))) return false;
  return responseStatus === "NO" || responseStatus === "BAD" || unreadableCodes.test(code);
}

/** The code in brackets of a NO or BAD, which the library reads out for some commands only. */
function responseCode(error: unknown): string {
  const { response } = asImapError(error);
  if (typeof response !== "object") return "";
  const value = response.attributes?.[0]?.section?.[0]?.value;
  return typeof value === "string" ? value.toUpperCase() : "";
}

function milliseconds(date: Date | string | undefined): number {
  const value = new Date(date ?? Number.NaN).getTime();
  return Number.isNaN(value) ? 0 : value;
}
