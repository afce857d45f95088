import { asLatin1 } from "../bytes.ts";
import { nameOf, type PdfDocument, type PdfObject } from "./document.ts";
import { type PdfDict, PdfLexer, type PdfValue, PdfWord } from "./lexer.ts";
import { type Font, plainFont, TextBoard } from "./text-board.ts";

const maxStreamText = 400_000;

/** Text of all pages and forms, in the order of their operators; near enough to reading order to be judged. */
export function* pdfText(document: PdfDocument): Generator<string> {
  const fonts = new Map<PdfValue, Font>();
  const shown = new Set<PdfObject>();
  for (const object of document.objects) {
    if (!(object.value instanceof Map)) continue;
    const isForm = nameOf(object.value.get("Subtype")) === "Form" && object.stream;
    if (nameOf(object.value.get("Type")) === "Page") yield pageText(document, object.value, fonts, shown);
    else if (isForm) yield streamText(document, object, resources(document, object.value), fonts);
  }
}

function pageText(
  document: PdfDocument,
  page: PdfDict,
  fonts: Map<PdfValue, Font>,
  shown: Set<PdfObject>,
): string {
  const contents = page.get("Contents") ?? null;
  const direct = document.object(contents);
  const list = direct?.stream ? [contents] : document.resolve(contents);
  const streams: readonly PdfValue[] = Array.isArray(list) ? list.slice(0, 200) : [];
  const of = resources(document, page);
  // Thousands of pages may share one stream; its words count once.
  const fresh = streams.flatMap((ref) => document.object(ref) ?? []).filter((object) => !shown.has(object));
  for (const object of fresh) shown.add(object);
  return fresh.map((object) => streamText(document, object, of, fonts)).join("\n");
}

/** Resources are inherited from the tree of pages (7.7.3.4). */
function resources(document: PdfDocument, dict: PdfDict): PdfDict {
  let node: PdfDict | undefined = dict;
  for (let level = 0; node && level < 20; level++) {
    const own = document.dict(node.get("Resources"));
    if (own) return own;
    node = document.dict(node.get("Parent"));
  }
  return new Map();
}

function streamText(
  document: PdfDocument,
  object: PdfObject | undefined,
  of: PdfDict,
  fonts: Map<PdfValue, Font>,
): string {
  const fontDict = document.dict(of.get("Font")) ?? new Map<string, PdfValue>();
  const fontNamed = (name: string) => fontOf(document, fontDict.get(name), fonts);
  return contentText(document.operators(object), fontNamed);
}

function contentText(text: string, fontNamed: (name: string) => Font): string {
  const lexer = new PdfLexer(text);
  const board = new TextBoard(fontNamed);
  let operands: PdfValue[] = [];
  while (board.length < maxStreamText && lexer.at < text.length) {
    const token = lexer.next();
    if (token === undefined) lexer.at++;
    else if (!(token instanceof PdfWord)) {
      if (operands.length < 64) operands.push(token);
    } else {
      if (token.word === "ID") lexer.at = afterInlineImage(text, lexer.at);
      else board.operate(token.word, operands);
      operands = [];
    }
  }
  return board.text();
}

function afterInlineImage(text: string, at: number): number {
  const end = text.slice(at, at + 100_000).search(/\sEI\s/);
  return end < 0 ? Math.min(text.length, at + 100_000) : at + end + 3;
}

function fontOf(document: PdfDocument, value: PdfValue | undefined, fonts: Map<PdfValue, Font>): Font {
  const dict = document.dict(value);
  if (!dict) return plainFont;
  const known = fonts.get(dict);
  if (known) return known;
  const isWide = nameOf(dict.get("Subtype")) === "Type0";
  const unicode = document.content(document.object(dict.get("ToUnicode")));
  const map = unicode && readCMap(asLatin1(unicode.bytes.subarray(0, 500_000)));
  const read = map ? mapped(map, isWide) : isWide ? () => "" : plainFont.read;
  const font = { read, width: widthOf(document, dict, isWide) };
  fonts.set(dict, font);
  return font;
}

/** Widths of a simple font (9.6.2), or the default width of a composite one (9.7.4.3): near enough to find blanks. */
function widthOf(document: PdfDocument, dict: PdfDict, isWide: boolean): (value: string) => number {
  if (isWide) return compositeWidth(document, dict);
  const widths = document.resolve(dict.get("Widths"));
  const first = Number(document.resolve(dict.get("FirstChar"))) || 0;
  if (!Array.isArray(widths)) return plainFont.width;
  const table = (widths as readonly PdfValue[])
    .slice(0, 256)
    .map((width) => Number(document.resolve(width)) || 0);
  return (value) => {
    let sum = 0;
    for (let at = 0; at < value.length; at++) sum += table[value.charCodeAt(at) - first] ?? 500;
    return sum;
  };
}

function compositeWidth(document: PdfDocument, dict: PdfDict): (value: string) => number {
  const fonts = document.resolve(dict.get("DescendantFonts"));
  const descendant = document.dict(Array.isArray(fonts) ? fonts[0] : undefined);
  const standard = Number(document.resolve(descendant?.get("DW"))) || 1000;
  const table = compositeTable(document.resolve(descendant?.get("W")), document);
  return (value) => {
    let sum = 0;
    for (let at = 0; at + 1 < value.length; at += 2) {
      sum += table.get((value.charCodeAt(at) << 8) | value.charCodeAt(at + 1)) ?? standard;
    }
    return sum;
  };
}

/** `first [w1 w2 …]` or `first last w`, one after the other. */
function compositeTable(list: PdfValue, document: PdfDocument): Map<number, number> {
  const table = new Map<number, number>();
  if (!Array.isArray(list)) return table;
  for (let at = 0; at + 1 < list.length && table.size < maxMapped; ) {
    const first = Number(list[at]) || 0;
    const next = document.resolve(list[at + 1] as PdfValue);
    if (Array.isArray(next)) {
      for (const [n, width] of next.entries()) table.set(first + n, Number(width) || 0);
      at += 2;
    } else {
      const last = Math.min(Number(next) || 0, first + maxMapped);
      for (let code = first; code <= last; code++) table.set(code, Number(list[at + 2]) || 0);
      at += 3;
    }
  }
  return table;
}

function mapped(map: ReadonlyMap<number, string>, isWide: boolean): (value: string) => string {
  return (value) => {
    let out = "";
    const step = isWide ? 2 : 1;
    for (let at = 0; at + step <= value.length; at += step) {
      const code = isWide ? (value.charCodeAt(at) << 8) | value.charCodeAt(at + 1) : value.charCodeAt(at);
      out += map.get(code) ?? (isWide ? "" : String.fromCharCode(code));
    }
    return out;
  };
}

const maxMapped = 70_000;

/** ToUnicode CMap (9.10.3): single characters and ranges. */
function readCMap(text: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, body = ""] of text.matchAll(/beginbfchar([\s\S]{0,200000}?)endbfchar/g)) {
    for (const [, from = "", to = ""] of body.matchAll(
      /<([0-9a-fA-F\s]{1,12})>\s{0,20}<([0-9a-fA-F\s]{1,80})>/g,
    )) {
      if (map.size < maxMapped) map.set(codeOf(from), wide(to));
    }
  }
  for (const [, body = ""] of text.matchAll(/beginbfrange([\s\S]{0,200000}?)endbfrange/g))
    readRanges(body, map);
  return map;
}

const range =
  /<([0-9a-fA-F\s]{1,12})>\s{0,20}<([0-9a-fA-F\s]{1,12})>\s{0,20}(?:<([0-9a-fA-F\s]{1,80})>|\[([^\]]{0,20000})\])/g;

function readRanges(body: string, map: Map<number, string>): void {
  for (const [, low = "", high = "", start, list] of body.matchAll(range)) {
    const [from, to] = [codeOf(low), Math.min(codeOf(high), codeOf(low) + 65_535)];
    const targets = list?.match(/[0-9a-fA-F]{2,80}/g);
    const first = wide(start ?? "");
    for (let code = from; code <= to && map.size < maxMapped; code++) {
      map.set(code, targets ? wide(targets[code - from] ?? "") : shifted(first, code - from));
    }
  }
}

function codeOf(digits: string): number {
  return Number.parseInt(digits.replace(/\s/g, ""), 16) || 0;
}

function wide(digits: string): string {
  const clean = digits.replace(/\s/g, "");
  return Buffer.from(clean.length % 4 ? clean.padStart(Math.ceil(clean.length / 4) * 4, "0") : clean, "hex")
    .swap16()
    .toString("utf16le");
}

function shifted(text: string, by: number): string {
  return text.slice(0, -1) + String.fromCharCode((text.charCodeAt(text.length - 1) || 0) + by);
}
