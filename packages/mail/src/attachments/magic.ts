import { zipKind } from "./archive/zip-kind.ts";
import { asLatin1, decodeText, find, isTextual, startsWith, u8, u16, u32, u32be } from "./bytes.ts";
import { extensionOf } from "./file-name.ts";
import { type KindName, kinds, kindsOfExtension } from "./kinds.ts";
import { oleKind } from "./office/ole-kind.ts";

interface Magic {
  readonly kind: KindName;
  /** Latin-1 string of the bytes. */
  readonly bytes: string;
  readonly at?: number;
}

/** Signatures by place; the first that holds decides. Sources: each format's own specification. */
const signatures: readonly Magic[] = [
  { kind: "lnk", bytes: "L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F" },
  { kind: "onenote", bytes: "\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78\xd0\x29\x96\xd3" },
  { kind: "onenote", bytes: "\xa1\x2f\xff\x43\xd9\xef\x76\x4c\x9e\xe2\x10\xea\x57\x22\x76\x5f" },
  { kind: "access", bytes: "\0\x01\0\0Standard " },
  { kind: "elf", bytes: "\x7fELF" },
  { kind: "macho", bytes: "\xfe\xed\xfa\xce" },
  { kind: "macho", bytes: "\xfe\xed\xfa\xcf" },
  { kind: "macho", bytes: "\xce\xfa\xed\xfe" },
  { kind: "macho", bytes: "\xcf\xfa\xed\xfe" },
  { kind: "wasm", bytes: "\0asm" },
  { kind: "flash", bytes: "FWS" },
  { kind: "flash", bytes: "CWS" },
  { kind: "browser-extension", bytes: "Cr24" },
  { kind: "linux-package", bytes: "!<arch>\ndebian" },
  { kind: "linux-package", bytes: "\xed\xab\xee\xdb" },
  { kind: "7z", bytes: "7z\xbc\xaf\x27\x1c" },
  { kind: "rar", bytes: "Rar!\x1a\x07" },
  { kind: "cab", bytes: "MSCF\0\0\0\0" },
  { kind: "gzip", bytes: "\x1f\x8b\x08" },
  { kind: "bzip2", bytes: "BZh" },
  { kind: "xz", bytes: "\xfd7zXZ\0" },
  { kind: "zstd", bytes: "\x28\xb5\x2f\xfd" },
  { kind: "lzip", bytes: "LZIP" },
  { kind: "compress", bytes: "\x1f\x9d" },
  { kind: "compress", bytes: "\x1f\xa0" },
  { kind: "lha", bytes: "-lh", at: 2 },
  { kind: "ace", bytes: "**ACE**", at: 7 },
  { kind: "arj", bytes: "\x60\xea" },
  { kind: "wim", bytes: "MSWIM\0\0\0" },
  { kind: "vhdx", bytes: "vhdxfile" },
  { kind: "vhd", bytes: "conectix" },
  { kind: "vmdk", bytes: "KDMV" },
  { kind: "iso", bytes: "CD001", at: 0x8001 },
  { kind: "udf", bytes: "BEA01", at: 0x8001 },
  { kind: "tar", bytes: "ustar", at: 257 },
  { kind: "chm", bytes: "ITSF" },
  { kind: "windows-help", bytes: "?_\x03\0" },
  { kind: "tnef", bytes: "\x78\x9f\x3e\x22" },
  { kind: "activemime", bytes: "ActiveMime\0" },
  { kind: "sqlite", bytes: "SQLite format 3\0" },
  { kind: "keystore", bytes: "\xfe\xed\xfe\xed" },
  { kind: "keystore", bytes: "\x03\xd9\xa2\x9a" },
  { kind: "png", bytes: "\x89PNG\r\n\x1a\n" },
  { kind: "jpeg", bytes: "\xff\xd8\xff" },
  { kind: "gif", bytes: "GIF87a" },
  { kind: "gif", bytes: "GIF89a" },
  { kind: "webp", bytes: "WEBP", at: 8 },
  { kind: "riff", bytes: "RIFF" },
  { kind: "tiff", bytes: "II*\0" },
  { kind: "tiff", bytes: "MM\0*" },
  { kind: "heif", bytes: "ftyphei", at: 4 },
  { kind: "heif", bytes: "ftypmif1", at: 4 },
  { kind: "heif", bytes: "ftypavif", at: 4 },
  { kind: "mp4", bytes: "ftyp", at: 4 },
  { kind: "metafile", bytes: "\xd7\xcd\xc6\x9a" },
  { kind: "metafile", bytes: " EMF", at: 40 },
  { kind: "mp3", bytes: "ID3" },
  { kind: "ogg", bytes: "OggS" },
  { kind: "flac", bytes: "fLaC" },
  { kind: "amr", bytes: "#!AMR" },
  { kind: "matroska", bytes: "\x1a\x45\xdf\xa3" },
  { kind: "font", bytes: "wOFF" },
  { kind: "font", bytes: "wOF2" },
  { kind: "font", bytes: "OTTO" },
  { kind: "font", bytes: "\0\x01\0\0\0" },
  { kind: "postscript", bytes: "%!PS" },
  { kind: "rtf", bytes: "{\\rt" },
  { kind: "pkcs7", bytes: "\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07" },
];

const byFirstByte = new Map<number, Magic[]>();
for (const magic of signatures) {
  const key = magic.at ? -1 : magic.bytes.charCodeAt(0);
  byFirstByte.set(key, [...(byFirstByte.get(key) ?? []), magic]);
}

/** Kind of a file by its content; its name decides only between kinds of text. */
export function detectKind(name: string, bytes: Uint8Array): KindName {
  if (bytes.length === 0) return "empty";
  return binaryKind(bytes) ?? (isTextual(bytes) ? textKind(name, bytes) : unknownBinary(name, bytes));
}

function binaryKind(bytes: Uint8Array): KindName | undefined {
  if (startsWith(bytes, "MZ")) return isPortableExecutable(bytes) ? "exe" : undefined;
  if (startsWith(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return oleKind(bytes);
  if (startsWith(bytes, "PK")) return zipKind(bytes);
  if (startsWith(bytes, "\xca\xfe\xba\xbe")) return u32be(bytes, 4) < 40 ? "macho" : "java-class";
  if (startsWith(bytes, "BM") && u32(bytes, 14) >= 12 && u32(bytes, 14) <= 124) return "bmp";
  if (u32(bytes, 0) === 0x00010000 && u16(bytes, 4) > 0 && u16(bytes, 4) < 64 && bytes.length > 22)
    return "ico";
  if (u8(bytes, 0) === 0xff && (u8(bytes, 1) & 0xe6) === 0xe2) return "mp3";
  for (const magic of [...(byFirstByte.get(u8(bytes, 0)) ?? []), ...(byFirstByte.get(-1) ?? [])]) {
    if (startsWith(bytes, magic.bytes, magic.at ?? 0)) return magic.kind;
  }
  return pdfKind(bytes) ?? trailerKind(bytes);
}

/** A PDF reader accepts the header anywhere in the first kilobyte (ISO 32000-1 annex H.3.4.1). */
function pdfKind(bytes: Uint8Array): KindName | undefined {
  return find(bytes.subarray(0, 1100), "%PDF-") >= 0 ? "pdf" : undefined;
}

function trailerKind(bytes: Uint8Array): KindName | undefined {
  if (startsWith(bytes, "koly", bytes.length - 512)) return "dmg";
  if (startsWith(bytes, "conectix", bytes.length - 512)) return "vhd";
  const boots = u8(bytes, 510) === 0x55 && u8(bytes, 511) === 0xaa;
  return boots && (u8(bytes, 0) === 0xeb || u8(bytes, 0) === 0xe9 || bytes.length > 65536)
    ? "raw-disk"
    : undefined;
}

function isPortableExecutable(bytes: Uint8Array): boolean {
  const at = u32(bytes, 60);
  return (
    bytes.length < 64 || startsWith(bytes, "PE\0\0", at) || startsWith(bytes, "NE", at) || !isTextual(bytes)
  );
}

/** Unknown bytes: a name that runs is believed, since that is what would happen on opening. */
function unknownBinary(name: string, bytes: Uint8Array): KindName {
  if (bytes[0] === 0x30 && (bytes[1] ?? 0) >= 0x80) {
    const named = kindsOfExtension(extensionOf(name)).find((kind) => kind === "keystore" || kind === "pkcs7");
    if (named) return named;
  }
  const all = kindsOfExtension(extensionOf(name));
  const named = all[0];
  if (!named || all.includes("data")) return "data";
  const { danger } = kinds[named];
  return danger === "program" || danger === "disk-image" || danger === "active-document" ? named : "data";
}

interface TextMark {
  readonly kind: KindName;
  readonly pattern: RegExp;
}

/** What the first kilobytes of a text say it is; each pattern is anchored or bounded, so that time stays linear. */
const textMarks: readonly TextMark[] = [
  { kind: "rtf", pattern: /^\s{0,100}\{\\rt/ },
  { kind: "shell", pattern: /^#!\s{0,4}\/(?:usr\/)?(?:local\/)?bin\/(?:env )?(?:ba|z|da|k|c|fi)?sh\b/ },
  { kind: "python", pattern: /^#!\s{0,4}\/[\w/]{1,40}(?: |\/)python/ },
  { kind: "url-shortcut", pattern: /^\s{0,100}\[InternetShortcut\]/i },
  { kind: "desktop-entry", pattern: /^(?:#[^\n]{0,200}\n){0,20}\s{0,20}\[Desktop Entry\]/ },
  { kind: "other-script", pattern: /^(?:Windows Registry Editor Version|REGEDIT4)/ },
  { kind: "calendar", pattern: /^\s{0,20}BEGIN:VCALENDAR/i },
  { kind: "vcard", pattern: /^\s{0,20}BEGIN:VCARD/i },
  { kind: "key-text", pattern: /^(?:[^\n]{0,200}\n){0,40}?-----BEGIN [A-Z0-9 ]{3,40}-----/ },
  { kind: "key-text", pattern: /^PuTTY-User-Key-File-/ },
  { kind: "slk", pattern: /^ID;P/ },
  { kind: "iqy", pattern: /^WEB\r?\n1\r?\nhttps?:/i },
  { kind: "uue", pattern: /^(?:[^\n]{0,200}\n){0,10}?begin [0-7]{3} [^\n]{1,200}\n[!-`]{1,80}\n/ },
  { kind: "windows-library", pattern: /<libraryDescription\b/i },
  { kind: "windows-search", pattern: /<searchConnectorDescription\b|<persistedQuery\b/i },
  { kind: "windows-settings", pattern: /<PCSettings\b/i },
  { kind: "msc", pattern: /<MMC_ConsoleFile\b/i },
  {
    kind: "windows-script",
    pattern: /<(?:job|scriptlet|package)\b[^>]{0,200}>(?:[\s\S]{0,2000}?)<script\b/i,
  },
  { kind: "hta", pattern: /<hta:application\b/i },
  { kind: "xsl", pattern: /<xsl:(?:stylesheet|transform)\b/i },
  {
    kind: "mhtml",
    pattern:
      /^(?:[\w-]{1,60}:[^\n]{0,500}\n(?:[ \t][^\n]{0,500}\n){0,20}){0,30}?Content-Type:\s{0,10}multipart\/related/i,
  },
  {
    kind: "eml",
    pattern:
      /^(?:From \S{1,200} [^\n]{5,100}\n)?(?:[\w-]{2,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,40}){0,60}?(?:Received|From|Date|Message-ID|MIME-Version|Return-Path):[^\n]{0,1000}\n(?:[\w-]{2,60}:|[ \t])/i,
  },
  {
    kind: "html",
    pattern:
      /^(?:\s|<!--(?:(?!-->)[\s\S]){0,2000}-->|<\?xml[^>]{0,200}>){0,20}<(?:!doctype\s{1,20}html|html|head|body|script|title|meta|table|div|iframe|form|style|base|font|p|h1|br|a)\b/i,
  },
  {
    kind: "office-xml",
    pattern:
      /<\?mso-application\b|<w:wordDocument\b|<pkg:package\b|urn:schemas-microsoft-com:office:spreadsheet/i,
  },
  { kind: "svg", pattern: /<svg[\s>]/i },
];

function textKind(name: string, bytes: Uint8Array): KindName {
  const start = decodeText(bytes.subarray(0, 6000))
    .slice(0, 6000)
    .replace(/^\ufeff/, "");
  const extension = extensionOf(name);
  const named = kindsOfExtension(extension).filter((kind) => (kinds[kind] as { textual?: boolean }).textual);
  const script = named.find(
    (kind) =>
      kinds[kind].danger !== "inert" && kinds[kind].danger !== "document" && kinds[kind].danger !== "mail",
  );
  const marked = textMarks.find(({ pattern }) => pattern.test(start))?.kind;
  if (script && script !== "html" && script !== "svg") return script;
  if (marked && !(marked === "html" && named.includes("svg") && /<svg[\s>]/i.test(start)))
    return settle(marked, named);
  if (name.toLowerCase().split(/[/\\]/).at(-1)?.startsWith(".env")) return "environment";
  if (/^\s{0,100}[[{]/.test(start))
    return /"log"\s{0,10}:\s{0,10}\{/.test(start) && /"(?:entries|creator)"/.test(start)
      ? "har"
      : jsonOrNamed(named);
  if (named[0])
    return (
      named.find((kind) => kind !== "key-text" && kind !== "har" && kind !== "environment") ?? plainOr(named)
    );
  if (/^\s{0,100}<\?xml|^\s{0,100}<[a-z]/i.test(start)) return "xml";
  return runsNamed(extension) ?? "text";
}

/** HTML carried under a name of XML or a chat log with a "<div>" stays what it looks like; mail texts under `.txt` too. */
function settle(marked: KindName, named: readonly KindName[]): KindName {
  if (marked === "svg" && named.includes("html")) return "html";
  return marked;
}

function jsonOrNamed(named: readonly KindName[]): KindName {
  return named.find((kind) => kind !== "har") ?? "json";
}

function plainOr(named: readonly KindName[]): KindName {
  return named.includes("environment")
    ? "environment"
    : named.includes("text") || named.includes("key-text")
      ? "text"
      : (named[0] ?? "text");
}

function runsNamed(extension: string): KindName | undefined {
  const named = kindsOfExtension(extension)[0];
  return named && kinds[named].danger === "program" ? named : undefined;
}

/** Start of a file as Latin-1, for marks that lie in the first kilobytes. */
export function head(bytes: Uint8Array, length = 4096): string {
  return asLatin1(bytes.subarray(0, length));
}
