import type { Range } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { isPlaceholder } from "./literals.ts";

const LONGEST_HEADER = 4096;
const SIGN =
  /^["'\\]{0,3}(?:\s{0,3}[:=]\s{0,3}|\s{0,2},\s{0,2}["'\\]{1,3}value["'\\]{1,3}\s{0,2}:\s{0,2})["'\\]{0,3}/;

/** Place behind the sign after a header's name, also in the name/value objects of a HAR file. */
function behindSign(text: Normalized, after: number): number | undefined {
  const match = SIGN.exec(text.folded.slice(after, after + 40));
  return match === null ? undefined : after + match[0].length;
}

function untilHeaderEnd(folded: string, from: number): number {
  const limit = Math.min(folded.length, from + LONGEST_HEADER);
  let end = from;
  while (end < limit && !"\n\r\"'".includes(folded[end]!)) end++;
  while (end > from && " \\,;".includes(folded[end - 1]!)) end--;
  return end;
}

/** Value of an Authorization header or of a header that carries a key. */
export function readAuthorization(text: Normalized, after: number, cueStart: number): Range | undefined {
  const isBearer = text.folded.startsWith("bearer", cueStart);
  const start = behindSign(text, after) ?? (isBearer ? after + 1 : undefined);
  if (start === undefined) return undefined;
  const ahead = text.cased.slice(start, start + LONGEST_HEADER);
  const match =
    /^((?:bearer|basic|digest|token|apikey|negotiate|aws4-hmac-sha256|ssws)\s{1,3})?([^\s"',;]{8,})/i.exec(
      ahead,
    );
  if (match === null || isPlaceholder(match[2]!)) return undefined;
  if (match[1] === undefined && !/\d/.test(match[2]!)) return undefined;
  const end = /^(?:digest|aws4)/i.test(ahead) ? untilHeaderEnd(text.folded, start) : start + match[0].length;
  return { start, end, confidence: "structured" };
}

/** Pairs of a Cookie or Set-Cookie header, or the value of one session cookie. */
export function readCookie(text: Normalized, after: number): Range | undefined {
  const { folded, cased } = text;
  const start = behindSign(text, after);
  if (start === undefined) return undefined;
  if (folded[start] === "[") return readCookieList(folded, start);
  const end = untilHeaderEnd(folded, start);
  const pair = /^[\w.$%-]{1,80}=[^;,\s]{6,}/.exec(cased.slice(start, end));
  if (pair !== null) return { start, end, confidence: "structured" };
  const single = /^[A-Za-z0-9%._~+/=-]{12,}/.exec(cased.slice(start, end))?.[0];
  if (single === undefined || !/\d/.test(single)) return { start, end, isEmpty: true };
  return { start, end: start + single.length, confidence: "structured" };
}

function readCookieList(folded: string, start: number): Range | undefined {
  const close = folded.slice(start, start + LONGEST_HEADER).indexOf("]");
  const end = close < 0 ? Math.min(folded.length, start + LONGEST_HEADER) : start + close + 1;
  return folded.slice(start, end).includes('"value"') ? { start, end, confidence: "structured" } : undefined;
}

const LONGEST_PART = 3000;

/** JSON web token or encrypted token: base64url parts joined by dots (RFC 7519, RFC 7516). */
export function readJwt(text: Normalized, start: number): Range | undefined {
  if (start > 0 && "-_.".includes(text.cased[start - 1]!)) return undefined;
  if (!text.cased.startsWith("eyJ", start)) return undefined;
  const header = partEnd(text.cased, start);
  if (header - start < 12 || text.cased[header] !== ".") return undefined;
  if (!mayNameAlgorithm(text.cased.slice(start, header))) return undefined;
  let end = header;
  let parts = 1;
  while (text.cased[end] === "." && parts < 5) {
    const next = partEnd(text.cased, end + 1);
    if (next === end + 1 && parts > 1) break;
    end = next;
    parts++;
  }
  return end - header > 16 ? { start, end, confidence: "structured" } : undefined;
}

// A header that can be read must name its algorithm (RFC 7515 section 4.1.1); one that cannot may be cut or mistyped.
function mayNameAlgorithm(header: string): boolean {
  try {
    const fields: unknown = JSON.parse(
      atob(header.replaceAll("-", "+").replaceAll("_", "/").replace(/=+$/, "")),
    );
    return typeof fields === "object" && fields !== null && "alg" in fields;
  } catch {
    return true;
  }
}

function partEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST_PART);
  let end = from;
  while (end < limit && /[A-Za-z0-9_=-]/.test(text[end]!)) end++;
  return end;
}

/** Private key block from its first line to its last, or to where the text stops being one (RFC 7468, RFC 9580). */
export function readKeyBlock(text: Normalized, start: number): Range | undefined {
  const { folded } = text;
  const label = /^-----begin ([a-z0-9 ]{0,40})-----/.exec(folded.slice(start, start + 60));
  if (label === null || !label[1]!.includes("private")) return undefined;
  let end = start + label[0].length;
  while (
    end < folded.length &&
    !folded.startsWith("-----", end) &&
    /[A-Za-z0-9+/=\s:,.\\"'-]/.test(folded[end]!)
  )
    end++;
  if (!holdsKey(text.cased.slice(start + label[0].length, Math.min(end, start + LONGEST_HEADER))))
    return undefined;
  const closing = /^-----end [a-z0-9 ]{0,40}-----/.exec(folded.slice(end, end + 60));
  if (closing !== null) return { start, end: end + closing[0].length, confidence: "structured" };
  const body = folded.slice(start + label[0].length, end).trimEnd();
  return { start, end: start + label[0].length + body.length, confidence: "structured" };
}

const LEAST_KEY = 40;

// Manuals print dots or a few letters where the key would stand.
function holdsKey(body: string): boolean {
  const letters = body.replace(/[^A-Za-z0-9+/]/g, "");
  return letters.length >= LEAST_KEY && new Set(letters.slice(0, 400)).size > 8;
}

/** Hash of a password in the form of crypt(3) or PHC: fields between dollar signs, the last of them long. */
export function readPasswordHash(text: Normalized, start: number): Range | undefined {
  const ahead = text.cased.slice(start, start + 4096);
  const ticket =
    /^\$krb5[a-z]{2,6}\$\d{1,2}\$[^\s:]{1,200}(?::|\$)[0-9a-fA-F]{16,}(?:\$[0-9a-fA-F]{16,})?/.exec(ahead);
  if (ticket !== null) return { start, end: start + ticket[0].length, confidence: "structured" };
  const match = /^\$[a-zA-Z0-9-]{1,16}(?:\$[A-Za-z0-9./+=,*_-]{1,2000}){1,6}/.exec(
    text.cased.slice(start, start + 4096),
  );
  if (match === null || !/[A-Za-z0-9./+]{20,}/.test(match[0])) return undefined;
  return {
    start,
    end: start + match[0].replace(/[:.,]+$/, "").replace(/:\d+(?::\d*)*$/, "").length,
    confidence: "structured",
  };
}
