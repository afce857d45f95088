import { asLatin1 } from "../bytes.ts";
import type { Look } from "../look.ts";
import { statedPasswords } from "../passwords.ts";
import { openCipher, type PdfCipher } from "./cipher.ts";
import { type Decoded, decodeStream } from "./filters.ts";
import { type PdfDict, PdfLexer, PdfName, PdfRef, type PdfValue } from "./lexer.ts";

export interface PdfObject {
  readonly id: number;
  readonly value: PdfValue;
  /** Place of the stream's bytes in the file, when there is one. */
  readonly stream?: { readonly start: number; readonly end: number };
}

const maxObjects = 45_000;
/** Reading operators takes about four times as long as reading XML. */
const operatorCost = 4;

/**
 * All objects of a PDF, found by their `obj` marks and not by the cross-reference table, which an attacker can
 * bend; later definitions of a number count, earlier ones are looked at as well.
 */
export class PdfDocument {
  readonly objects: PdfObject[] = [];
  readonly trailers: PdfDict[] = [];
  private readonly byId = new Map<number, PdfObject>();
  private readonly bytes: Uint8Array;
  private readonly text: string;
  private readonly look: Look;
  private cipher: PdfCipher | undefined;
  private endstream = -1;

  constructor(bytes: Uint8Array, look: Look) {
    this.bytes = bytes;
    this.text = asLatin1(bytes);
    this.look = look;
    this.readObjects();
    this.readTrailers();
    this.unlock();
    this.readObjectStreams();
  }

  resolve(value: PdfValue | undefined): PdfValue {
    let found = value ?? null;
    for (let steps = 0; found instanceof PdfRef && steps < 20; steps++)
      found = this.byId.get(found.id)?.value ?? null;
    return found instanceof PdfRef ? null : found;
  }

  dict(value: PdfValue | undefined): PdfDict | undefined {
    const found = this.resolve(value);
    return found instanceof Map ? found : undefined;
  }

  object(value: PdfValue | undefined): PdfObject | undefined {
    return value instanceof PdfRef ? this.byId.get(value.id) : undefined;
  }

  /** Decoded content of a stream object; undefined when it has none or it cannot be decoded. */
  content(object: PdfObject | undefined): Decoded | undefined {
    if (!object?.stream || !(object.value instanceof Map)) return undefined;
    const raw = this.bytes.subarray(object.stream.start, object.stream.end);
    const isPlain = nameOf(object.value.get("Type")) === "XRef";
    return decodeStream(
      this.direct(object.value),
      isPlain || !this.cipher ? raw : this.cipher(raw, object.id),
      this.look,
    );
  }

  /** The operators of a content stream, as far as they may be read; "" when there is none. */
  operators(object: PdfObject | undefined): string {
    if (this.look.budget.left("scannedBytes") === 0) this.look.stoppedBy("text-length");
    const content = this.look.limits.has("text-length") ? undefined : this.content(object);
    return content && !content.picture
      ? asLatin1(this.look.scan(content.bytes, "text-length", operatorCost))
      : "";
  }

  /** A string of an object, decrypted when the file is. */
  string(value: PdfValue | undefined, id: number): string {
    const found = this.resolve(value);
    if (typeof found !== "string") return "";
    return this.cipher && id > 0 ? asLatin1(this.cipher(Buffer.from(found, "latin1"), id)) : found;
  }

  /** Filters and their parameters may be references. */
  private direct(dict: PdfDict): PdfDict {
    const copy: PdfDict = new Map(dict);
    for (const key of ["Filter", "DecodeParms", "F", "DP"])
      if (copy.get(key) instanceof PdfRef) copy.set(key, this.resolve(copy.get(key)));
    return copy;
  }

  private readObjects(): void {
    let work = this.text.length * 3 + 1_000_000;
    for (let at = this.text.indexOf("obj"); at >= 0; ) {
      const id = idBefore(this.text, at);
      let end = at + 3;
      if (id !== undefined) {
        if (this.objects.length >= maxObjects || work < 0) {
          this.look.stoppedBy("pdf-objects");
          return;
        }
        const lexer = new PdfLexer(this.text, at + 3);
        const value = lexer.next() ?? null;
        work -= lexer.at - at;
        const stream = value instanceof Map ? this.streamAfter(value, lexer.at) : undefined;
        this.keep({ id, value, ...(stream && { stream }) });
        // A string that never ends must not swallow the objects behind it.
        end = stream ? stream.end : lexer.at >= this.text.length ? at + 3 : Math.max(at + 3, lexer.at);
      }
      at = this.text.indexOf("obj", end);
    }
  }

  private keep(object: PdfObject): void {
    this.objects.push(object);
    this.byId.set(object.id, object);
  }

  private streamAfter(dict: PdfDict, at: number): { start: number; end: number } | undefined {
    const mark = /^[\s\0]{0,100}stream(?:\r\n|\n|\r)?/.exec(this.text.slice(at, at + 120));
    if (!mark) return undefined;
    const start = at + mark[0].length;
    const length = dict.get("Length");
    if (
      typeof length === "number" &&
      /^[\s\0]{0,10}endstream/.test(this.text.slice(start + length, start + length + 20))
    ) {
      return { start, end: start + length };
    }
    if (this.endstream < start) {
      const found = this.text.indexOf("endstream", start);
      this.endstream = found < 0 ? this.text.length : found;
    }
    return { start, end: this.endstream };
  }

  private readTrailers(): void {
    for (
      let at = this.text.indexOf("trailer"), n = 0;
      at >= 0 && n < 200;
      at = this.text.indexOf("trailer", at + 7), n++
    ) {
      const value = new PdfLexer(this.text, at + 7).next();
      if (value instanceof Map) this.trailers.push(value);
    }
    for (const { value } of this.objects) {
      if (value instanceof Map && nameOf(value.get("Type")) === "XRef") this.trailers.push(value);
    }
  }

  private unlock(): void {
    const encrypt = this.dict(this.trailers.find((trailer) => trailer.has("Encrypt"))?.get("Encrypt"));
    if (!encrypt) return;
    const ids = this.resolve(this.trailers.find((trailer) => trailer.has("ID"))?.get("ID"));
    const fileId = Array.isArray(ids) && typeof ids[0] === "string" ? ids[0] : "";
    this.cipher = openCipher(encrypt, fileId) ?? this.unlockWithStated(encrypt, fileId);
    if (this.cipher) return;
    this.look.add("encryptedDocument", { kind: "pdf" });
    this.look.stoppedBy("encrypted");
  }

  private unlockWithStated(encrypt: PdfDict, fileId: string): PdfCipher | undefined {
    const { candidates, isGiven } = statedPasswords(this.look.context.accompanyingText ?? "");
    // Banks lock statements and say how to open them, so for a PDF this tells less than for an archive.
    if (isGiven) this.look.add("passwordInMessage", { kind: "pdf" }, "medium");
    for (const password of candidates) {
      const cipher = openCipher(encrypt, fileId, password);
      if (cipher) {
        this.look.add("encryptedDocument", { kind: "pdf" });
        this.look.add("passwordInMessage", { kind: "pdf" }, "medium");
        return cipher;
      }
    }
    return undefined;
  }

  /** Objects packed in streams (7.5.7): pairs of number and place, then the objects. */
  private readObjectStreams(): void {
    for (const object of [...this.objects]) {
      if (!(object.value instanceof Map) || nameOf(object.value.get("Type")) !== "ObjStm") continue;
      const content = this.content(object);
      if (content) this.readPacked(asLatin1(content.bytes), object.value);
    }
  }

  private readPacked(text: string, dict: PdfDict): void {
    const [count, first] = [dict.get("N"), dict.get("First")];
    if (typeof count !== "number" || typeof first !== "number") return;
    const numbers = new PdfLexer(text);
    for (let n = 0; n < count; n++) {
      const [id, place] = [numbers.next(), numbers.next()];
      if (typeof id !== "number" || typeof place !== "number") return;
      if (this.objects.length >= maxObjects) {
        this.look.stoppedBy("pdf-objects");
        return;
      }
      this.keep({ id, value: new PdfLexer(text, first + place).next() ?? null });
    }
  }
}

export function nameOf(value: PdfValue | undefined): string {
  return value instanceof PdfName ? value.name : "";
}

/** The number of `12 0 obj`; undefined when the three letters are something else. */
function idBefore(text: string, at: number): number | undefined {
  const match = /(?:^|[^\d])(\d{1,10})[\s\0]{1,20}\d{1,5}[\s\0]{0,20}$/.exec(
    text.slice(Math.max(0, at - 40), at),
  );
  return match ? Number(match[1]) : undefined;
}
