import { crc16 } from "../checksums/crc.ts";
import { luhn } from "../checksums/luhn.ts";
import { isBase58Check, isBech32 } from "../checksums/wallet.ts";
import type { Range } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { readAssignment } from "./values.ts";

/** Track 1 or 2 of a magnetic stripe (ISO/IEC 7813). */
export function readTrack(text: Normalized, start: number): Range | undefined {
  const match = /^(?:%b(\d{12,19})\^[^^\n]{2,26}\^\d{7,40}\??|;(\d{12,19})=\d{7,40}\??)/.exec(
    text.folded.slice(start, start + 110),
  );
  if (match === null || !luhn(match[1] ?? match[2] ?? "1")) return undefined;
  return { start, end: start + match[0].length };
}

const LONGEST_EMV = 700;

/** EMV merchant payment code: tag, length, value until the checksum in tag 63 (EMVCo QR specification 4). */
export function readEmv(text: Normalized, start: number): Range | undefined {
  const code = text.cased.slice(start, start + LONGEST_EMV);
  const end = endOfEmv(code) ?? looseEndOfEmv(code);
  if (end === undefined) return undefined;
  const proved = crc16(code.slice(0, end - 4)) === Number.parseInt(code.slice(end - 4, end), 16);
  return { start, end: start + end, confidence: proved ? "validated" : "structured" };
}

function endOfEmv(code: string): number | undefined {
  let at = 0;
  while (at + 4 <= code.length) {
    const length = Number(code.slice(at + 2, at + 4));
    if (!/^\d{4}$/.test(code.slice(at, at + 4))) return undefined;
    const next = at + 4 + length;
    if (code.startsWith("6304", at))
      return /^[0-9A-F]{4}$/i.test(code.slice(at + 4, next)) ? next : undefined;
    at = next;
  }
  return undefined;
}

// Broken by a line end or a hand: the name of the arrangement and the last tag still show where it ends.
function looseEndOfEmv(code: string): number | undefined {
  if (!/^000201[\s\d]{0,12}26/.test(code) && !/br\.gov\.bcb\.pix/i.test(code.slice(0, 80))) return undefined;
  const last = /6304\s?[0-9A-F]{4}(?![0-9A-Za-z])/i.exec(code);
  return last === null ? undefined : last.index + last[0].length;
}

/** Random UUID (RFC 9562 version 4), upper-case without separators. */
export function isUuid4(value: string): boolean {
  return /^[0-9A-F]{12}4[0-9A-F]{3}[89AB][0-9A-F]{15}$/.test(value);
}

export function isUuid(value: string): boolean {
  return /^[0-9A-F]{32}$/.test(value);
}

/** Branch or account number behind its name, with its check digit. */
export function readAccount(text: Normalized, after: number): Range | undefined {
  const assignment = readAssignment(text, after);
  if (assignment === undefined) return undefined;
  const ahead = text.folded.slice(assignment.start, assignment.start + 30);
  const match =
    /^(?:n[.o]{0,2} ?)?(\d{1,3}(?:\.\d{3}){1,2}-[\dx]|\d{3,13}(?: ?- ?[\dx])?)(?![\d/,:%.]\d|\d|[a-z]| ?(?:reais|euros|dias|days|horas|meses|anos|years))/.exec(
      ahead,
    );
  if (match === null || (/^(?:19|20)\d\d$/.test(match[1]!) && assignment.link !== "sign")) return undefined;
  const start = assignment.start + match[0].length - match[1]!.length;
  return { start, end: start + match[1]!.length };
}

/** BIC behind its name: bank, country, place, branch (ISO 9362). */
export function readBic(text: Normalized, after: number): Range | undefined {
  const assignment = readAssignment(text, after);
  if (assignment === undefined) return undefined;
  const match = /^["' ]{0,2}([a-z]{6}[a-z2-9][a-np-z0-9](?:[a-z0-9]{3})?)(?![a-z0-9])/.exec(
    text.folded.slice(assignment.start, assignment.start + 16),
  );
  if (match === null) return undefined;
  const value = text.cased.slice(
    assignment.start + match[0].length - match[1]!.length,
    assignment.start + match[0].length,
  );
  if (assignment.link === "none" && value !== value.toUpperCase()) return undefined;
  if (
    assignment.link !== "none" &&
    value !== value.toUpperCase() &&
    !COUNTRIES.includes(match[1]!.slice(4, 6))
  )
    return undefined;
  return {
    start: assignment.start + match[0].length - match[1]!.length,
    end: assignment.start + match[0].length,
  };
}

const COUNTRIES =
  "ar at be bg bo br ca ch cl cn co cr cy cz de dk do ec ee es fi fr gb gr gt hk hn hr hu ie in it jp kr lt lu lv mt mx ni nl no pa pe pl pt py ro se sg si sk sv tr us uy ve za";

/** Bech32 address, or 0x and forty hexadecimal digits. */
export function isWallet(token: string): boolean {
  return token.startsWith("0x") ? /^0x[0-9a-fA-F]{40}$/.test(token) : isBech32(token.toLowerCase());
}

/** Base58Check address or key behind the name of its coin. */
export function readBase58(text: Normalized, after: number): Range | undefined {
  const assignment = readAssignment(text, after);
  if (assignment === undefined) return undefined;
  const match = /^["' ]{0,2}([1-9A-HJ-NP-Za-km-z]{26,52})(?![0-9A-Za-z])/.exec(
    text.cased.slice(assignment.start, assignment.start + 56),
  );
  if (match === null || !isBase58Check(match[1]!)) return undefined;
  const end = assignment.start + match[0].length;
  return { start: end - match[1]!.length, end, confidence: "validated" };
}
