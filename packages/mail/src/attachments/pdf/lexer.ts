/** Objects of PDF (ISO 32000-1, 7.3) read tolerantly, as viewers do. Strings are Latin-1 strings of their bytes. */
export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class PdfRef {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}

/** An operator of a content stream, or a word that is no object. */
export class PdfWord {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

export type PdfDict = Map<string, PdfValue>;
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | PdfName
  | PdfRef
  | PdfWord
  | readonly PdfValue[]
  | PdfDict;

const maxDepth = 64;
const numberPattern = /[+-]{0,2}(?:\d{1,20}\.?\d{0,20}|\.\d{1,20})/y;
const namePattern = /\/[^\s\0()<>[\]{}/%]{0,512}/y;
const wordPattern = /[^\s\0()<>[\]{}/%]{1,256}/y;
const refPattern = /(\d{1,10})[\s\0]{1,20}\d{1,5}[\s\0]{1,20}R(?![\w])/y;
const hexPattern = /<([0-9a-fA-F\s\0]{0,131072})>?/y;
const plainRun = /[^()\\]{1,8192}/y;
/** Words that end any open array or dictionary: the file is broken there. */
const terminators = new Set(["endobj", "obj", "stream", "endstream", "xref", "trailer", "startxref"]);

export class PdfLexer {
  readonly text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** The next object; undefined at the end or at a closing bracket that nothing opened. */
  next(depth = 0): PdfValue | undefined {
    this.skipBlank();
    const char = this.text[this.at];
    if (char === undefined) return undefined;
    if (char === "(") return this.literal();
    if (char === "/") return new PdfName(decodeName(this.take(namePattern)?.[0].slice(1) ?? ""));
    if (char === "<") return this.text[this.at + 1] === "<" ? this.dictionary(depth) : this.hex();
    if (char === "[") return this.array(depth);
    if (char === "]" || char === ">" || char === ")" || char === "{" || char === "}") return undefined;
    return this.numberOrWord(char);
  }

  private numberOrWord(char: string): PdfValue {
    if ((char >= "0" && char <= "9") || char === "+" || char === "-" || char === ".") {
      const small = this.smallNumber();
      if (small >= 0) return small;
      const ref = this.take(refPattern);
      if (ref) return new PdfRef(Number(ref[1]));
      const digits = this.take(numberPattern)?.[0];
      if (digits) return Number(digits) || 0;
    }
    const word = this.take(wordPattern)?.[0];
    if (!word) this.at++;
    return word === "true"
      ? true
      : word === "false"
        ? false
        : word === "null"
          ? null
          : new PdfWord(word ?? char);
  }

  /** Most numbers are short and end before a word or a sign: read without a pattern; -1 when it may be a reference. */
  private smallNumber(): number {
    let value = 0;
    let end = this.at;
    let code = this.text.charCodeAt(end);
    for (; code >= 48 && code <= 57 && end - this.at < 9; code = this.text.charCodeAt(++end))
      value = value * 10 + code - 48;
    if (end === this.at || code !== 32 || this.mayFollowInReference(end + 1)) return -1;
    this.at = end;
    return value;
  }

  /** `12 0 R`: a reference goes on with a number and the letter. */
  private mayFollowInReference(at: number): boolean {
    let end = at;
    let code = this.text.charCodeAt(end);
    if (code === 32 || code === 0 || (code >= 9 && code <= 13)) return true;
    while (code >= 48 && code <= 57 && end - at < 6) code = this.text.charCodeAt(++end);
    if (end === at) return false;
    if (code !== 32) return code === 0 || (code >= 9 && code <= 13);
    const letter = this.text.charCodeAt(end + 1);
    return letter === 82 || letter === 32 || letter === 0 || (letter >= 9 && letter <= 13);
  }

  skipBlank(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 37) this.skipComment();
      else if (code === 32 || code === 0 || (code >= 9 && code <= 13)) this.at++;
      else return;
    }
  }

  private skipComment(): void {
    while (this.at < this.text.length) {
      const code = this.text.charCodeAt(++this.at);
      if (code === 10 || code === 13) return;
    }
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at += match[0].length;
    return match;
  }

  private array(depth: number): PdfValue {
    this.at++;
    const values: PdfValue[] = [];
    if (depth >= maxDepth) return values;
    for (;;) {
      const value = this.element(depth);
      if (value === undefined) break;
      values.push(value);
    }
    if (this.text[this.at] === "]") this.at++;
    return values;
  }

  private element(depth: number): PdfValue | undefined {
    this.skipBlank();
    const start = this.at;
    const value = this.next(depth + 1);
    if (!(value instanceof PdfWord) || !terminators.has(value.word)) return value;
    this.at = start;
    return undefined;
  }

  private dictionary(depth: number): PdfValue {
    this.at += 2;
    const dict: PdfDict = new Map();
    if (depth >= maxDepth) return dict;
    for (;;) {
      const key = this.element(depth);
      if (key === undefined) break;
      if (!(key instanceof PdfName)) continue;
      const value = this.element(depth);
      if (value === undefined) break;
      dict.set(key.name, value);
    }
    if (this.text.startsWith(">>", this.at)) this.at += 2;
    else if (this.text[this.at] === "]" || this.text[this.at] === ")") this.at++;
    return dict;
  }

  private hex(): string {
    const digits = (this.take(hexPattern)?.[1] ?? "").replace(/[^0-9a-fA-F]/g, "");
    if (digits === "" && this.text[this.at] === "<") this.at++;
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, "hex").toString("latin1");
  }

  private literal(): string {
    this.at++;
    const pieces: string[] = [];
    for (let open = 1; this.at < this.text.length; ) {
      const run = this.take(plainRun)?.[0];
      if (run) pieces.push(run);
      const char = this.text[this.at++];
      if (char === "(") open++;
      if (char === ")" && --open === 0) break;
      if (char === "\\") pieces.push(this.escape());
      else if (char === "(" || char === ")") pieces.push(char);
    }
    return pieces.join("");
  }

  private escape(): string {
    const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at, this.at + 3))?.[0];
    if (octal) {
      this.at += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    }
    const char = this.text[this.at++] ?? "";
    if (char === "\r" && this.text[this.at] === "\n") this.at++;
    return escapes[char] ?? char;
  }
}

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  "\n": "",
  "\r": "",
};

/** `#4a` in a name stands for its character, and so hides a word from a search. */
function decodeName(name: string): string {
  return name.includes("#")
    ? name.replace(/#([0-9a-fA-F]{2})/g, (_, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      )
    : name;
}

/** A text string (7.9.2): UTF-16 or UTF-8 by its mark, else PDFDocEncoding, near enough to Latin-1. */
export function decodePdfString(value: string): string {
  const bytes = Buffer.from(value, "latin1");
  if (value.startsWith("\xfe\xff"))
    return Buffer.from(bytes.subarray(2, bytes.length & ~1))
      .swap16()
      .toString("utf16le");
  if (value.startsWith("\xff\xfe")) return bytes.subarray(2).toString("utf16le");
  return value.startsWith("\xef\xbb\xbf") ? bytes.subarray(3).toString("utf8") : value;
}
