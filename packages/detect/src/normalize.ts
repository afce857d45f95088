import { LOOKALIKES } from "./lookalikes.ts";

/**
 * A text in the forms the finders read. All three have the same length, so one place means the same in each;
 * `toOriginal` leads a place back to the text that was handed in.
 */
export interface Normalized {
  readonly original: string;
  /** Compatibility forms, full-width, look-alike and invisible characters folded; case and accents kept. */
  readonly cased: string;
  /** `cased`, lower-cased and without accents. */
  readonly folded: string;
  /** The code units of `folded`, for matchers that walk. */
  readonly codes: Uint16Array;
  /** The code units of `cased`. */
  readonly units: Uint16Array;
  /** Original place of each unit; undefined when nothing moved. */
  readonly map: OffsetMap | undefined;
}

export interface OffsetMap {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

// Everything whose folding can change the length or the letter; emoji, accents and typographic quotes are not here.
const NEEDS_FOLDING =
  /[\u00ad\u00b2\u00b3\u00b9\u02b0-\u1cff\u1d00-\u1dff\u2000-\u2012\u2015\u2028-\u202f\u205f-\u209f\u2100-\u218f\u2212\u2460-\u24ff\u3000\u3164\u3300-\u33ff\ufb00-\ufdff\ufe00-\uffff]|\ud835|\ud83c[\udd00-\uddff]|\udb40/;

const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|\udb40[\udc00-\udfff]/;

const FOLD = buildFoldTable();
// Units that stand for themselves on the slow path, unless a combining mark follows.
const PLAIN = Uint8Array.from({ length: 65536 }, (_, code) => {
  const isSurrogate = code >= 0xd800 && code < 0xe000;
  return Number(!isSurrogate && !isCombining(code) && !NEEDS_FOLDING.test(String.fromCharCode(code)));
});

/** Folds a text once for all finders. Linear; never throws. Source of the forms: Unicode UAX 15, UTS 39. */
export function normalize(text: string): Normalized {
  // Half a surrogate pair becomes U+FFFD: neither is part of a word.
  const original = text.toWellFormed();
  const units = readUnits(original);
  return NEEDS_FOLDING.test(original)
    ? foldUnits(original, units)
    : finish(original, original, units, undefined);
}

/** The place in the original of a half-open range in the folded forms. */
export function toOriginal(text: Normalized, start: number, end: number): { start: number; end: number } {
  if (text.map === undefined || end <= start) return { start, end };
  return { start: text.map.starts[start] ?? 0, end: text.map.ends[end - 1] ?? 0 };
}

/** A word as `folded` shows it, for tables that are looked up in it. */
export function foldWord(word: string): string {
  return Array.from(word, (letter) => String.fromCharCode(FOLD[letter.charCodeAt(0)]!)).join("");
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });
const BYTES = 3;
// Room for the usual message, used again and again.
const scratch = new Uint8Array(BYTES << 14);

// A string may be laid out in several ways in memory, and asking it for one unit after the other is slow for some.
function readUnits(text: string): Uint16Array {
  const { length } = text;
  const bytes = length * BYTES <= scratch.length ? scratch : new Uint8Array(length * BYTES);
  const { written } = encoder.encodeInto(text, bytes);
  const units = new Uint16Array(length);
  let out = 0;
  for (let at = 0; at < written; ) {
    const first = bytes[at++]!;
    if (first < 0x80) units[out++] = first;
    else if (first < 0xe0) units[out++] = ((first & 31) << 6) | (bytes[at++]! & 63);
    else if (first < 0xf0) {
      units[out++] = ((first & 15) << 12) | ((bytes[at]! & 63) << 6) | (bytes[at + 1]! & 63);
      at += 2;
    } else {
      const point =
        ((first & 7) << 18) |
        ((bytes[at]! & 63) << 12) |
        ((bytes[at + 1]! & 63) << 6) |
        (bytes[at + 2]! & 63);
      units[out++] = 0xd7c0 + (point >> 10);
      units[out++] = 0xdc00 | (point & 0x3ff);
      at += 3;
    }
  }
  return units;
}

function finish(original: string, cased: string, units: Uint16Array, map: OffsetMap | undefined): Normalized {
  const codes = new Uint16Array(units.length);
  for (let index = 0; index < codes.length; index++) codes[index] = FOLD[units[index]!]!;
  return { original, cased, folded: decoder.decode(codes), codes, units, map };
}

function foldUnits(original: string, units: Uint16Array): Normalized {
  let out = new Uint16Array(units.length * 2 + 32);
  let starts = new Uint32Array(out.length);
  let ends = new Uint32Array(out.length);
  let length = 0;
  let index = 0;
  while (index < units.length) {
    const code = units[index]!;
    if (PLAIN[code] === 1 && !isCombining(units[index + 1] ?? 0) && length < out.length) {
      out[length] = code;
      starts[length] = index++;
      ends[length++] = index;
      continue;
    }
    const end = clusterEnd(units, index);
    const piece = foldCluster(original.slice(index, end));
    if (length + piece.length > out.length) {
      out = grow(out, piece.length, Uint16Array);
      starts = grow(starts, piece.length, Uint32Array);
      ends = grow(ends, piece.length, Uint32Array);
    }
    for (let unit = 0; unit < piece.length; unit++) {
      out[length] = piece.charCodeAt(unit);
      starts[length] = index;
      ends[length++] = end;
    }
    index = end;
  }
  const map = { starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
  const cased = out.slice(0, length);
  return finish(original, decoder.decode(cased), cased, map);
}

function grow<T extends Uint16Array | Uint32Array>(old: T, more: number, Kind: new (length: number) => T): T {
  const bigger = new Kind(old.length * 2 + more);
  bigger.set(old);
  return bigger;
}

// One code point with the combining marks behind it; marks beyond four are treated on their own.
function clusterEnd(units: Uint16Array, index: number): number {
  const first = units[index]!;
  let end = index + (first >= 0xd800 && first < 0xdc00 && index + 1 < units.length ? 2 : 1);
  for (let marks = 0; marks < 4 && isCombining(units[end] ?? 0); marks++) end++;
  return end;
}

function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

const clusterCache = new Map<string, string>();

function foldCluster(cluster: string): string {
  const known = clusterCache.get(cluster);
  if (known !== undefined) return known;
  const folded = computeCluster(cluster);
  if (clusterCache.size < 4096) clusterCache.set(cluster, folded);
  return folded;
}

function computeCluster(cluster: string): string {
  if (INVISIBLE.test(cluster) || /^[\u0300-\u036f]/.test(cluster)) return cluster.replace(/[^!-~]/g, "");
  const direct = LOOKALIKES.get(cluster);
  if (direct !== undefined) return direct;
  const compatible = cluster.normalize("NFKC");
  // A ligature that expands to a sentence (U+FDFA) would let a text grow: keep what grows beyond four as it is.
  const bounded = compatible.length > 4 ? cluster : compatible;
  return Array.from(bounded, (point) => LOOKALIKES.get(point) ?? digitOf(point) ?? point).join("");
}

const DECIMAL = /^\p{Nd}$/u;

// Decimal digits stand in runs of ten in every script, so the value is the distance from the run's first digit.
function digitOf(point: string): string | undefined {
  const code = point.codePointAt(0)!;
  if (code < 0x80 || !DECIMAL.test(point)) return undefined;
  let zero = code;
  while (code - zero < 9 && DECIMAL.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

function buildFoldTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) table[code] = code;
  for (let code = 0x41; code < 0x2000; code++) {
    const lower = String.fromCharCode(code).toLowerCase();
    const bare = lower.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    if (bare.length === 1) table[code] = bare.charCodeAt(0);
    else if (lower.length === 1) table[code] = lower.charCodeAt(0);
  }
  table[0xa0] = 0x20;
  table[0xaa] = 0x61;
  table[0xba] = 0x6f;
  table[0x130] = 0x69;
  for (const dash of "–—") table[dash.charCodeAt(0)] = 0x2d;
  for (const quote of "‘’‚‛") table[quote.charCodeAt(0)] = 0x27;
  for (const quote of "“”„‟«»") table[quote.charCodeAt(0)] = 0x22;
  return table;
}
