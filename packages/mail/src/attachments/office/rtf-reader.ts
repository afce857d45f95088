export interface RtfContent {
  readonly text: string;
  /** Hexadecimal digits of each object's data, decoys removed. */
  readonly objects: readonly string[];
  readonly fields: readonly string[];
  readonly templates: readonly string[];
  /** True when an object asks to be updated on opening. */
  readonly updates: boolean;
  readonly isCut: boolean;
}

type Destination = "text" | "skip" | "object" | "field" | "template";

/** Groups whose content is not the document's text (RTF 1.9.1, "destinations"). */
const skipped = new Set([
  "fonttbl",
  "colortbl",
  "stylesheet",
  "info",
  "pict",
  "themedata",
  "colorschememapping",
  "latentstyles",
  "datastore",
  "listtable",
  "listoverridetable",
  "rsidtbl",
  "generator",
  "xmlnstbl",
  "mmathPr",
  "filetbl",
  "revtbl",
  "objclass",
  "objname",
  "userprops",
  "docvar",
  "header",
  "footer",
  "pgptbl",
  "wgrffmtfilter",
  "fontemb",
  "fontfile",
  "bkmkstart",
  "bkmkend",
]);
const destinations: Readonly<Record<string, Destination>> = {
  objdata: "object",
  fldinst: "field",
  template: "template",
};
const breaks = new Set(["par", "line", "row", "sect", "page"]);
/** Characters of the code page that files in our languages use. */
const windows1252 = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, n) => n));
const maxDepth = 2_000;
const maxText = 2_000_000;

interface Group {
  readonly destination: Destination;
  readonly buffer: string[];
  /** Characters to skip after `\u`. */
  skip: number;
}

/** One pass over the characters, no recursion: decoy groups, comments and control words inside data are passed over. */
export function readRtf(rtf: string): RtfContent {
  return new RtfReader(rtf).read();
}

class RtfReader {
  private readonly rtf: string;
  private readonly groups: Group[] = [{ destination: "text", buffer: [], skip: 1 }];
  private readonly objects: string[] = [];
  private readonly fields: string[] = [];
  private readonly templates: string[] = [];
  private readonly text: string[];
  private updates = false;
  private isCut = false;
  private ignoring = 0;
  private at = 0;
  private length = 0;

  constructor(rtf: string) {
    this.rtf = rtf;
    this.text = (this.groups[0] as Group).buffer;
  }

  read(): RtfContent {
    while (this.at < this.rtf.length) this.step();
    while (this.groups.length > 1) this.close();
    const { objects, fields, templates, updates, isCut } = this;
    return { text: this.text.join(""), objects, fields, templates, updates, isCut };
  }

  private get group(): Group {
    return this.groups.at(-1) as Group;
  }

  private step(): void {
    const next = this.rtf[this.at];
    if (next === "{") this.open();
    else if (next === "}") this.close();
    else if (next === "\\") {
      this.control();
      return;
    } else {
      this.plain();
      return;
    }
    this.at++;
  }

  private open(): void {
    const { destination, buffer, skip } = this.group;
    if (this.groups.length >= maxDepth) {
      this.isCut = true;
      this.ignoring++;
    } else this.groups.push({ destination, buffer, skip });
  }

  private close(): void {
    if (this.ignoring > 0) {
      this.ignoring--;
      return;
    }
    if (this.groups.length === 1) return;
    const closed = this.groups.pop() as Group;
    if (closed.buffer !== this.group.buffer) this.finish(closed);
  }

  private finish({ destination, buffer }: Group): void {
    const content = buffer.join("");
    if (destination === "object") this.objects.push(content.replace(/[^0-9a-fA-F]/g, ""));
    if (destination === "field") this.fields.push(content);
    if (destination === "template") this.templates.push(content);
  }

  /** A run without braces and backslashes. */
  private plain(): void {
    const pattern = /[^{}\\]{1,65536}/y;
    pattern.lastIndex = this.at;
    const run = pattern.exec(this.rtf)?.[0] ?? " ";
    this.at += run.length;
    if (this.group.destination === "object") this.group.buffer.push(run);
    else this.write(run.replace(/[\r\n\0]/g, ""));
  }

  private write(text: string): void {
    const { destination, buffer } = this.group;
    if (destination === "skip" || text === "") return;
    this.length += text.length;
    if (this.length <= maxText) buffer.push(text);
  }

  private control(): void {
    const pattern = /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([\s\S]))/y;
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.rtf);
    this.at += match?.[0].length ?? 1;
    if (match?.[1]) this.word(match[1], match[2]);
    else if (match?.[3]) this.hex(match[3]);
    else if (match?.[4]) this.symbol(match[4]);
  }

  /** An escaped byte inside object data breaks a run of digits for us as it does for Word: it is no digit. */
  private hex(digits: string): void {
    if (this.group.destination === "object") return;
    this.write(windows1252[Number.parseInt(digits, 16)] ?? "");
  }

  private symbol(symbol: string): void {
    if (symbol === "*") {
      this.optional();
      return;
    }
    if ("{}\\".includes(symbol)) this.write(symbol);
    if (symbol === "~") this.write("\u00a0");
    if (symbol === "\n" || symbol === "\r") this.write("\n");
  }

  /** `\*` marks a destination that readers may pass over; those that matter here name themselves next. */
  private optional(): void {
    const pattern = /\s{0,20}\\([a-zA-Z]{1,32})/y;
    pattern.lastIndex = this.at;
    const name = pattern.exec(this.rtf)?.[1] ?? "";
    if (!(name in destinations) && name !== "shppict") this.become("skip");
  }

  private become(destination: Destination): void {
    const outer = this.groups.pop() as Group;
    this.groups.push({
      destination,
      buffer: destination === outer.destination && destination === "text" ? outer.buffer : [],
      skip: outer.skip,
    });
  }

  private word(name: string, parameter: string | undefined): void {
    if (name === "bin") {
      this.binary(Number(parameter ?? 0));
      return;
    }
    const destination = destinations[name];
    if (destination && this.group.destination !== "object") this.become(destination);
    else if (skipped.has(name) && this.group.destination !== "object") this.become("skip");
    if (name === "objupdate" || name === "objautlink") this.updates = true;
    if (breaks.has(name) && this.group.destination === "text") this.write("\n");
    if (name === "tab" || name === "cell") this.write("\t");
    if (name === "uc") this.group.skip = Math.min(Number(parameter ?? 1), 10);
    if (name === "u") this.unicode(Number(parameter ?? 0));
  }

  private unicode(code: number): void {
    this.write(String.fromCharCode(code < 0 ? code + 65536 : code));
    for (let n = 0; n < this.group.skip; n++) {
      if (this.rtf.startsWith("\\'", this.at)) this.at += 4;
      else if (!"{}\\".includes(this.rtf[this.at] ?? "{")) this.at++;
    }
  }

  /** Raw bytes in the middle of the text. */
  private binary(length: number): void {
    const raw = this.rtf.slice(this.at, this.at + Math.max(0, length));
    this.at += raw.length;
    if (this.group.destination === "object")
      this.group.buffer.push(Buffer.from(raw, "latin1").toString("hex"));
  }
}
