import { randomFillSync } from "node:crypto";
import {
  cfb,
  compressVba,
  concat,
  deflated,
  docx,
  latin1,
  pdf,
  text,
  vbaProject,
  xlsx,
  zip,
} from "../../src/attachments/fixtures/build.ts";

export interface HostileFile {
  readonly kind: string;
  readonly name: string;
  /** About this many bytes of input made to cost the most. */
  readonly make: (size: number) => Uint8Array;
}

const repeat = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
const filled = (unit: string) => (size: number) => latin1(repeat(unit, size));
const around =
  (before: string, unit: string, after = "") =>
  (size: number) =>
    latin1(before + repeat(unit, size - before.length - after.length) + after);
const noise = (size: number) => randomFillSync(new Uint8Array(size));
const begin = latin1("\x09\x08\x10\0\0\x06\x05\0\0\0\0\0\0\0\0\0\0\0\0\0");

/** Deflated to about a hundredth, so that every ratio stays just under suspicion. */
function dense(size: number): Uint8Array {
  const seed = Buffer.from(noise(500)).toString("hex");
  return latin1(repeat(seed, size * 90));
}

/** Blocks of one text with noise between them: about an eighth of the size given when packed, five times it when not. */
function denseUnit(size: number, unit: string): Uint8Array {
  const block = repeat(unit, 1400);
  return latin1(
    Array.from({ length: Math.ceil(size / 280) }, () => block + Buffer.from(noise(12)).toString("hex")).join(
      "",
    ),
  );
}

/** Input of every kind that aims at the slow place of its looker. */
export const hostileFiles: readonly HostileFile[] = [
  {
    kind: "zip, many entries",
    name: "a.zip",
    make: (size) =>
      zip(
        Array.from({ length: Math.floor(size / 110) }, (_, n) => ({
          name: `${n}.txt`,
          content: text("x"),
          stored: true,
        })),
      ),
  },
  {
    kind: "zip, overlapping names",
    name: "a.zip",
    make: filled(`PK\x03\x04\x14${"\0".repeat(21)}\xff\xff\0\0`),
  },
  { kind: "zip, local headers only", name: "a.zip", make: filled("PK\x03\x04") },
  {
    kind: "zip, dense content",
    name: "a.zip",
    make: (size) =>
      zip(Array.from({ length: 4 }, (_, n) => ({ name: `${n}.txt`, content: dense(size / 8) }))),
  },
  {
    kind: "zip, bomb",
    name: "a.zip",
    make: (size) => zip([{ name: "z", content: new Uint8Array(size * 100) }]),
  },
  { kind: "zip, noise", name: "a.zip", make: (size) => concat(latin1("PK\x03\x04"), noise(size)) },
  {
    kind: "gzip, noise",
    name: "a.gz",
    make: (size) => concat(latin1("\x1f\x8b\x08\0\0\0\0\0\0\0"), noise(size)),
  },
  {
    kind: "tar, empty files",
    name: "a.tar",
    make: (size) => concat(...Array.from({ length: Math.floor(size / 512) }, () => tarHead)),
  },
  {
    kind: "rar5, empty blocks",
    name: "a.rar",
    make: (size) => concat(latin1("Rar!\x1a\x07\x01\0"), latin1(repeat("\0\0\0\0\x05\x02\0\0\0\0", size))),
  },
  {
    kind: "ole, noise",
    name: "a.doc",
    make: (size) => concat(latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), noise(size)),
  },
  { kind: "ole, zero chains", name: "a.doc", make: (size) => zeroChains(size) },
  {
    kind: "ole, long macro",
    name: "a.doc",
    make: (size) =>
      cfb({ WordDocument: new Uint8Array(4096), ...vbaProject(repeat("Open x For ", size / 2)) }),
  },
  {
    kind: "ole, macro words",
    name: "a.doc",
    make: (size) =>
      cfb({
        WordDocument: new Uint8Array(4096),
        ...vbaProject(repeat("AutoOpe Declare Function _\r\n ", size / 2)),
      }),
  },
  {
    kind: "vba, copy tokens",
    name: "a.doc",
    make: (size) =>
      cfb({
        WordDocument: new Uint8Array(4096),
        "VBA/_VBA_PROJECT": text("x"),
        "VBA/dir": compressVba(text("x")),
        "VBA/m": copyTokens(size / 2),
      }),
  },
  {
    kind: "word, field marks",
    name: "a.doc",
    make: (size) => cfb({ WordDocument: latin1(repeat("\x13QUOTE 6 ", size)) }),
  },
  {
    kind: "xls, tiny records",
    name: "a.xls",
    make: (size) =>
      cfb({ Workbook: concat(begin, latin1(repeat("\x85\0\x06\0\0\0\0\0\0\x01\x06\0\x06\0aaaaaa", size))) }),
  },
  {
    kind: "xls, strings",
    name: "a.xls",
    make: (size) =>
      cfb({ Workbook: concat(begin, latin1(repeat(`\xfc\0\xf0\x1f${"\x01\0\0a".repeat(2044)}`, size))) }),
  },
  {
    kind: "docx, tags",
    name: "a.docx",
    make: (size) => docx(repeat("<w:instrText>A</w:instrText><w:fldChar w:fldCharType='begin'/>", size * 5)),
  },
  {
    kind: "docx, open brackets",
    name: "a.docx",
    make: (size) => docx(repeat("<w:fldSimple w:instr=", size * 5)),
  },
  {
    kind: "xlsx, cells",
    name: "a.xlsx",
    make: (size) =>
      xlsx([
        { name: "xl/worksheets/sheet1.xml", content: text(repeat('<c r="A1" t="s"><v>1</v>', size * 5)) },
      ]),
  },
  { kind: "rtf, groups", name: "a.rtf", make: around("{\\rtf1", "{\\x") },
  {
    kind: "rtf, object data",
    name: "a.rtf",
    make: around("{\\rtf1{\\object{\\*\\objdata ", "0105000002000000 "),
  },
  { kind: "rtf, control words", name: "a.rtf", make: around("{\\rtf1", "\\'41\\u65 ?") },
  {
    kind: "rtf, objects",
    name: "a.rtf",
    make: around("{\\rtf1", "{\\*\\objdata 01050000020000000b0000004571}"),
  },
  { kind: "pdf, objects", name: "a.pdf", make: around("%PDF-1.4\n", "1 0 obj\n<</A 1>>\nendobj\n") },
  { kind: "pdf, open strings", name: "a.pdf", make: around("%PDF-1.4\n", "1 0 obj (") },
  { kind: "pdf, open arrays", name: "a.pdf", make: around("%PDF-1.4\n", "1 0 obj [<<") },
  { kind: "pdf, streams without end", name: "a.pdf", make: around("%PDF-1.4\n", "1 0 obj<<>>stream\n") },
  { kind: "pdf, references", name: "a.pdf", make: around("%PDF-1.4\n1 0 obj [", "1 0 R ") },
  { kind: "pdf, digits", name: "a.pdf", make: around("%PDF-1.4\n1 0 obj [", "1 1 1 1 1 ") },
  {
    kind: "pdf, dense page",
    name: "a.pdf",
    make: (size) =>
      pdf([
        "<</Type /Page /Contents 2 0 R>>",
        ["/Filter /FlateDecode", deflated(latin1(repeat("(abc) Tj 1 0 0 1 5 5 Tm ", size * 12)))],
      ]),
  },
  {
    kind: "pdf, one stream many pages",
    name: "a.pdf",
    make: (size) =>
      pdf([
        ["/Filter /FlateDecode", deflated(latin1(repeat("(abc) Tj ", 200_000)))],
        ...Array.from({ length: Math.floor(size / 60) }, () => "<</Type /Page /Contents 1 0 R>>"),
      ]),
  },
  { kind: "pdf, launch words", name: "a.pdf", make: around("%PDF-1.4\n1 0 obj [] endobj", "/Launch ") },
  { kind: "pdf, comments", name: "a.pdf", make: around("%PDF-1.4\n1 0 obj ", "%\n") },
  { kind: "html, open tags", name: "a.html", make: around("<html>", "<a b=") },
  { kind: "html, deep", name: "a.html", make: around("<html>", "<div>") },
  { kind: "html, attributes", name: "a.html", make: around("<html><a ", "a=1 ") },
  { kind: "html, entities", name: "a.html", make: around("<html>", "&#x41;&am") },
  { kind: "html, script words", name: "a.html", make: around("<html><script>", "new Blob atob( parseInt(") },
  { kind: "html, script addresses", name: "a.html", make: around("<html><script>", "https://a.example/ ") },
  { kind: "html, comments", name: "a.html", make: around("<html>", "<!--") },
  { kind: "svg, elements", name: "a.svg", make: around("<svg>", "<use href='#a'/>") },
  {
    kind: "mhtml, base64",
    name: "a.mht",
    make: around("MIME-Version: 1.0\nContent-Type: multipart/related\n\n", `\n${"A".repeat(60)}\n`),
  },
  {
    kind: "xml, flat office",
    name: "a.xml",
    make: around(
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?>',
      "<w:binData w:name='a'>AAAAAAAAAAAAAAAAAAAA",
    ),
  },
  { kind: "csv, formulas", name: "a.csv", make: filled("=cmd|'a,") },
  { kind: "csv, equals", name: "a.csv", make: filled("=") },
  { kind: "text, headers", name: "a.txt", make: filled("From: a\n") },
  { kind: "text, colons", name: "a", make: filled("a:\n ") },
  { kind: "text, keys", name: "a.txt", make: filled("-----BEGIN A ") },
  { kind: "text, secrets", name: "a.ini", make: filled("A_KEY_KEY_TOKEN") },
  { kind: "text, addresses", name: "a.txt", make: filled("http://a.a ") },
  { kind: "text, comments", name: "a.htm", make: filled("<!--a-->") },
  { kind: "har, names", name: "a.har", make: around('{"log":{"entries":[', '"name" : "a-token-sessio') },
  { kind: "ics, lines", name: "a.ics", make: around("BEGIN:VCALENDAR\n", 'A;A="') },
  { kind: "ics, folded", name: "a.ics", make: around("BEGIN:VCALENDAR\n", "SUMMARY:a\n b\n") },
  { kind: "slk, cells", name: "a.slk", make: around("ID;P\n", "C;EA|'b!;") },
  {
    kind: "tnef, attributes",
    name: "winmail.dat",
    make: around("\x78\x9f\x3e\x22\0\0", "\x02\x02\x90\x06\0\0\0\0\0\0\0"),
  },
  {
    kind: "onenote, files",
    name: "a.one",
    make: (size) =>
      concat(
        Buffer.from("e4525c7b8cd8a74daeb15378d02996d3", "hex"),
        latin1(
          repeat(
            `${Buffer.from("e716e3bd65261145a4c48d4d0b7a9eac", "hex").toString("latin1")}\x20\0\0\0\0\0\0\0`,
            size,
          ),
        ),
      ),
  },
  { kind: "jpeg, segments", name: "a.jpg", make: around("\xff\xd8", "\xff\xe0\0\x02") },
  {
    kind: "lnk, addresses",
    name: "a.lnk",
    make: around("L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F", "\\\\a\\http:"),
  },
  { kind: "iso, records", name: "a.iso", make: isoRecords },
  {
    kind: "docx, dense parts",
    name: "a.docx",
    make: (size) =>
      docx(
        "",
        Array.from({ length: 8 }, (_, n) => ({
          name: `word/header${n}.xml`,
          content: denseUnit(size, "<w:instrText>A</w:instrText><w:p>a</w:p>"),
        })),
      ),
  },
  {
    kind: "xlsx, dense parts",
    name: "a.xlsx",
    make: (size) =>
      xlsx(
        Array.from({ length: 8 }, (_, n) => ({
          name: `xl/worksheets/sheet${n}.xml`,
          content: denseUnit(size, "<row><c t='s'><v>1</v></c></row>"),
        })),
      ),
  },
  {
    kind: "zip, dense pages",
    name: "a.zip",
    make: (size) =>
      zip(
        Array.from({ length: 8 }, (_, n) => ({
          name: `${n}.html`,
          content: denseUnit(size, "<html><p onx=a>a</p>"),
        })),
      ),
  },
  {
    kind: "zip, dense tables",
    name: "a.zip",
    make: (size) =>
      zip(Array.from({ length: 8 }, (_, n) => ({ name: `${n}.csv`, content: denseUnit(size, "=cmd|'a,") }))),
  },
  {
    kind: "pdf, dense pages",
    name: "a.pdf",
    make: (size) =>
      pdf(
        Array.from({ length: 16 }, (_, n) =>
          n % 2
            ? ["/Filter /FlateDecode", deflated(denseUnit(size, "(abc) Tj 1 0 0 1 5 5 Tm "))]
            : `<</Type /Page /Contents ${n + 2} 0 R>>`,
        ),
      ),
  },
  { kind: "noise", name: "a.bin", make: noise },
];

const tarHead = (() => {
  const head = Buffer.alloc(512);
  head.write("a.txt", 0, "latin1");
  head.write("0", 156, "latin1");
  head.write("ustar\0", 257, "latin1");
  return new Uint8Array(head);
})();

/** Directory of thousands of streams that all begin at the same chain. */
function zeroChains(size: number): Uint8Array {
  const bytes = Buffer.from(cfb({ a: new Uint8Array(8192) }));
  const out = Buffer.alloc(Math.max(size, bytes.length));
  bytes.copy(out);
  return new Uint8Array(out);
}

/** A chunk whose every token copies as much as it can. */
function copyTokens(size: number): Uint8Array {
  const chunk = Buffer.concat([Buffer.of(0xfe, 0x41), Buffer.from(repeat("\xff\x0f", 14), "latin1")]);
  const header = Buffer.alloc(2);
  header.writeUInt16LE(0xb000 | (chunk.length - 1));
  const unit = Buffer.concat([header, chunk]).toString("latin1");
  return latin1(`\x01${repeat(unit, size)}`);
}

function isoRecords(size: number): Uint8Array {
  const image = Buffer.alloc(
    Math.max(size, 40 * 2048),
    Buffer.from(`\x26${"\0".repeat(9)}\xff${"\0".repeat(21)}\x04A.B;\0`, "latin1"),
  );
  image.fill(0, 16 * 2048, 17 * 2048);
  image.write("\x01CD001\x01", 16 * 2048, "latin1");
  image.writeUInt32LE(17, 16 * 2048 + 158);
  image.writeUInt32LE(image.length, 16 * 2048 + 166);
  return new Uint8Array(image);
}
