import { asLatin1 } from "../bytes.ts";
import { nameOf, type PdfDocument, type PdfObject } from "./document.ts";
import { type PdfDict, PdfLexer, PdfName, type PdfValue, PdfWord } from "./lexer.ts";

/** Shows the bytes of a string in one font. */
type FontReader = (value: string) => string;

const maxStreamText = 400_000;

/** Text of all pages and forms, in the order of their operators; near enough to reading order to be judged. */
export function* pdfText(document: PdfDocument): Generator<string> {
  const fonts = new Map<PdfValue, FontReader>();
  for (const object of document.objects) {
    if (!(object.value instanceof Map)) continue;
    const isForm = nameOf(object.value.get("Subtype")) === "Form" && object.stream;
    if (nameOf(object.value.get("Type")) === "Page") yield pageText(document, object.value, fonts);
    else if (isForm) yield streamText(document, object, resources(document, object.value), fonts);
  }
}

function pageText(document: PdfDocument, page: PdfDict, fonts: Map<PdfValue, FontReader>): string {
  const contents = page.get("Contents") ?? null;
  const direct = document.object(contents);
  const list = direct?.stream ? [contents] : document.resolve(contents);
  const streams: readonly PdfValue[] = Array.isArray(list) ? list.slice(0, 200) : [];
  const of = resources(document, page);
  return streams.map((ref) => streamText(document, document.object(ref), of, fonts)).join("\n");
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
  fonts: Map<PdfValue, FontReader>,
): string {
  const content = document.content(object);
  if (!content || content.picture) return "";
  const fontDict = document.dict(of.get("Font")) ?? new Map<string, PdfValue>();
  const fontNamed = (name: string) => fontReader(document, fontDict.get(name), fonts);
  return contentText(asLatin1(content.bytes.subarray(0, 8_000_000)), fontNamed);
}

/** Text-showing operators (9.4.3); a large step back inside TJ is a blank, a move of the line is a line break. */
function contentText(text: string, fontNamed: (name: string) => FontReader): string {
  const lexer = new PdfLexer(text);
  const out: string[] = [];
  let operands: PdfValue[] = [];
  let read: FontReader = (value) => value;
  for (let length = 0; length < maxStreamText && lexer.at < text.length; ) {
    const token = lexer.next();
    if (token === undefined) {
      lexer.at++;
      continue;
    }
    if (!(token instanceof PdfWord)) {
      if (operands.length < 64) operands.push(token);
      continue;
    }
    const shown = shownBy(token.word, operands, read);
    if (token.word === "Tf" && operands[0] instanceof PdfName) read = fontNamed(operands[0].name);
    if (token.word === "ID") lexer.at = afterInlineImage(text, lexer.at);
    length += shown.length + 1;
    out.push(shown);
    operands = [];
  }
  return out
    .join("")
    .replace(/[ \t]{2,}/g, " ")
    .replace(/\s*\n\s*/g, "\n");
}

function shownBy(operator: string, operands: readonly PdfValue[], read: FontReader): string {
  const last = operands.at(-1);
  if (operator === "Tj" && typeof last === "string") return read(last);
  if ((operator === "'" || operator === '"') && typeof last === "string") return `\n${read(last)}`;
  if (operator === "TJ" && Array.isArray(last)) {
    return last
      .map((item: PdfValue) =>
        typeof item === "string" ? read(item) : typeof item === "number" && item < -180 ? " " : "",
      )
      .join("");
  }
  if (operator === "Td" || operator === "TD") return operands[1] === 0 ? " " : "\n";
  return operator === "T*" || operator === "ET" || operator === "Tm" ? "\n" : "";
}

function afterInlineImage(text: string, at: number): number {
  const end = text.slice(at, at + 100_000).search(/\sEI\s/);
  return end < 0 ? Math.min(text.length, at + 100_000) : at + end + 3;
}

function fontReader(
  document: PdfDocument,
  value: PdfValue | undefined,
  fonts: Map<PdfValue, FontReader>,
): FontReader {
  const font = document.dict(value);
  if (!font) return (text) => text;
  const known = fonts.get(font);
  if (known) return known;
  const unicode = document.content(document.object(font.get("ToUnicode")));
  const isWide = nameOf(font.get("Subtype")) === "Type0";
  const reader = unicode
    ? mapped(readCMap(asLatin1(unicode.bytes.subarray(0, 500_000))), isWide)
    : isWide
      ? () => ""
      : (text: string) => text;
  fonts.set(font, reader);
  return reader;
}

function mapped(map: ReadonlyMap<number, string>, isWide: boolean): FontReader {
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
