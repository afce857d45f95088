import type { fileSignals } from "../signals/attachment-signals.ts";

/** What a kind may do to the one who opens it; everything but `inert` is held when it could not be read. */
export type Danger =
  | "program"
  | "script"
  | "shortcut"
  | "disk-image"
  | "active-document"
  | "archive"
  | "document"
  | "markup"
  | "mail"
  | "inert";

export interface Kind {
  readonly mediaType: string;
  /** Endings of names that rightly carry this content, the usual one first. */
  readonly extensions: readonly string[];
  readonly danger: Danger;
  /** True when the content is text, so that the name decides between kinds of text. */
  readonly textual?: boolean;
}

/** Every kind of file we tell apart; media types as registered with IANA where they are. */
export const kinds = {
  exe: {
    mediaType: "application/vnd.microsoft.portable-executable",
    extensions: ["exe", "dll", "scr", "com", "cpl", "sys", "ocx", "pif", "xll", "drv", "mui"],
    danger: "program",
  },
  "dos-program": { mediaType: "application/x-msdos-program", extensions: ["com"], danger: "program" },
  elf: {
    mediaType: "application/x-elf",
    extensions: ["elf", "so", "bin", "run", "o", "ko"],
    danger: "program",
  },
  macho: {
    mediaType: "application/x-mach-binary",
    extensions: ["dylib", "macho", "bundle"],
    danger: "program",
  },
  "java-class": { mediaType: "application/java-vm", extensions: ["class"], danger: "program" },
  jar: { mediaType: "application/java-archive", extensions: ["jar", "war", "ear"], danger: "program" },
  apk: {
    mediaType: "application/vnd.android.package-archive",
    extensions: ["apk", "xapk", "apkm", "aab"],
    danger: "program",
  },
  ipa: { mediaType: "application/x-ios-app", extensions: ["ipa"], danger: "program" },
  msi: { mediaType: "application/x-msi", extensions: ["msi", "msp", "mst"], danger: "program" },
  appx: {
    mediaType: "application/appx",
    extensions: ["appx", "msix", "appxbundle", "msixbundle"],
    danger: "program",
  },
  "browser-extension": {
    mediaType: "application/x-chrome-extension",
    extensions: ["crx", "xpi"],
    danger: "program",
  },
  "office-addin": { mediaType: "application/x-vsto", extensions: ["vsto"], danger: "program" },
  wasm: { mediaType: "application/wasm", extensions: ["wasm"], danger: "program" },
  "linux-package": {
    mediaType: "application/vnd.debian.binary-package",
    extensions: ["deb", "rpm"],
    danger: "program",
  },
  flash: { mediaType: "application/vnd.adobe.flash.movie", extensions: ["swf"], danger: "program" },

  javascript: {
    mediaType: "text/javascript",
    extensions: ["js", "jse", "mjs", "cjs"],
    danger: "script",
    textual: true,
  },
  vbscript: { mediaType: "text/vbscript", extensions: ["vbs", "vbe", "vb"], danger: "script", textual: true },
  hta: { mediaType: "application/hta", extensions: ["hta"], danger: "script", textual: true },
  powershell: {
    mediaType: "application/x-powershell",
    extensions: ["ps1", "psm1", "psd1", "ps1xml", "psc1"],
    danger: "script",
    textual: true,
  },
  batch: {
    mediaType: "application/x-bat",
    extensions: ["bat", "cmd", "btm"],
    danger: "script",
    textual: true,
  },
  "windows-script": {
    mediaType: "application/x-wsf",
    extensions: ["wsf", "wsh", "wsc", "sct"],
    danger: "script",
    textual: true,
  },
  shell: {
    mediaType: "application/x-sh",
    extensions: ["sh", "bash", "zsh", "command", "csh", "fish"],
    danger: "script",
    textual: true,
  },
  python: {
    mediaType: "text/x-python",
    extensions: ["py", "pyw", "pyz", "pyc"],
    danger: "script",
    textual: true,
  },
  "other-script": {
    mediaType: "text/x-script",
    extensions: [
      "ahk",
      "au3",
      "jnlp",
      "applescript",
      "scpt",
      "rb",
      "pl",
      "php",
      "reg",
      "inf",
      "application",
      "gadget",
    ],
    danger: "script",
    textual: true,
  },

  lnk: { mediaType: "application/x-ms-shortcut", extensions: ["lnk"], danger: "shortcut" },
  "url-shortcut": {
    mediaType: "application/x-mswinurl",
    extensions: ["url", "website"],
    danger: "shortcut",
    textual: true,
  },
  "web-location": {
    mediaType: "application/x-webloc",
    extensions: ["webloc", "inetloc", "fileloc"],
    danger: "shortcut",
    textual: true,
  },
  "desktop-entry": {
    mediaType: "application/x-desktop",
    extensions: ["desktop"],
    danger: "shortcut",
    textual: true,
  },
  "windows-library": {
    mediaType: "application/windows-library+xml",
    extensions: ["library-ms"],
    danger: "shortcut",
    textual: true,
  },
  "windows-search": {
    mediaType: "application/windows-search-connector+xml",
    extensions: ["search-ms", "searchconnector-ms"],
    danger: "shortcut",
    textual: true,
  },
  "windows-settings": {
    mediaType: "application/x-settingcontent-ms",
    extensions: ["settingcontent-ms", "appref-ms", "theme", "themepack", "scf", "rdp", "diagcab", "ppkg"],
    danger: "shortcut",
    textual: true,
  },

  iso: { mediaType: "application/x-iso9660-image", extensions: ["iso", "img"], danger: "disk-image" },
  udf: { mediaType: "application/x-udf-image", extensions: ["iso", "img", "udf"], danger: "disk-image" },
  "raw-disk": {
    mediaType: "application/x-raw-disk-image",
    extensions: ["img", "ima", "vfd"],
    danger: "disk-image",
  },
  vhd: { mediaType: "application/x-vhd", extensions: ["vhd"], danger: "disk-image" },
  vhdx: { mediaType: "application/x-vhdx", extensions: ["vhdx", "avhdx"], danger: "disk-image" },
  vmdk: { mediaType: "application/x-vmdk", extensions: ["vmdk", "ova", "ovf"], danger: "disk-image" },
  dmg: { mediaType: "application/x-apple-diskimage", extensions: ["dmg"], danger: "disk-image" },
  wim: { mediaType: "application/x-ms-wim", extensions: ["wim", "swm", "esd"], danger: "disk-image" },

  chm: { mediaType: "application/vnd.ms-htmlhelp", extensions: ["chm"], danger: "active-document" },
  "windows-help": { mediaType: "application/winhlp", extensions: ["hlp"], danger: "active-document" },
  msc: { mediaType: "application/x-msc", extensions: ["msc"], danger: "active-document", textual: true },
  xsl: {
    mediaType: "application/xslt+xml",
    extensions: ["xsl", "xslt"],
    danger: "active-document",
    textual: true,
  },
  onenote: { mediaType: "application/onenote", extensions: ["one", "onepkg", "onetoc2"], danger: "document" },
  access: {
    mediaType: "application/x-msaccess",
    extensions: ["mdb", "accdb", "mde", "accde", "ade", "adp", "mam"],
    danger: "active-document",
  },

  zip: {
    mediaType: "application/zip",
    extensions: ["zip", "zipx", "xps", "oxps", "epub", "kmz", "3mf", "whl", "cbz", "key", "numbers", "pages"],
    danger: "archive",
  },
  gzip: { mediaType: "application/gzip", extensions: ["gz", "tgz", "svgz", "emz"], danger: "archive" },
  tar: { mediaType: "application/x-tar", extensions: ["tar", "ova"], danger: "archive" },
  "7z": { mediaType: "application/x-7z-compressed", extensions: ["7z"], danger: "archive" },
  rar: { mediaType: "application/vnd.rar", extensions: ["rar", "cbr", "r00", "r01"], danger: "archive" },
  cab: { mediaType: "application/vnd.ms-cab-compressed", extensions: ["cab"], danger: "archive" },
  bzip2: { mediaType: "application/x-bzip2", extensions: ["bz2", "tbz", "tbz2"], danger: "archive" },
  xz: { mediaType: "application/x-xz", extensions: ["xz", "txz"], danger: "archive" },
  zstd: { mediaType: "application/zstd", extensions: ["zst"], danger: "archive" },
  lzip: { mediaType: "application/x-lzip", extensions: ["lz", "lzma"], danger: "archive" },
  compress: { mediaType: "application/x-compress", extensions: ["z"], danger: "archive" },
  lha: { mediaType: "application/x-lzh-compressed", extensions: ["lzh", "lha"], danger: "archive" },
  ace: { mediaType: "application/x-ace-compressed", extensions: ["ace"], danger: "archive" },
  arj: { mediaType: "application/x-arj", extensions: ["arj"], danger: "archive" },
  uue: { mediaType: "text/x-uuencode", extensions: ["uue", "uu", "xxe"], danger: "archive", textual: true },

  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: ["docx", "docm", "dotx", "dotm", "doc", "dot"],
    danger: "document",
  },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extensions: ["xlsx", "xlsm", "xltx", "xltm", "xlsb", "xlam", "xls", "xla"],
    danger: "document",
  },
  pptx: {
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    extensions: [
      "pptx",
      "pptm",
      "potx",
      "potm",
      "ppsx",
      "ppsm",
      "ppam",
      "sldx",
      "sldm",
      "ppt",
      "pps",
      "thmx",
    ],
    danger: "document",
  },
  visio: {
    mediaType: "application/vnd.ms-visio.drawing",
    extensions: ["vsdx", "vsdm", "vstx", "vstm", "vssx", "vssm"],
    danger: "document",
  },
  odf: {
    mediaType: "application/vnd.oasis.opendocument",
    extensions: [
      "odt",
      "ods",
      "odp",
      "odg",
      "odf",
      "ott",
      "ots",
      "otp",
      "otg",
      "odb",
      "fodt",
      "fods",
      "fodp",
    ],
    danger: "document",
  },
  doc: { mediaType: "application/msword", extensions: ["doc", "dot", "wiz", "wbk"], danger: "document" },
  xls: {
    mediaType: "application/vnd.ms-excel",
    extensions: ["xls", "xlt", "xla", "xlm", "xlw"],
    danger: "document",
  },
  ppt: {
    mediaType: "application/vnd.ms-powerpoint",
    extensions: ["ppt", "pps", "pot", "ppa"],
    danger: "document",
  },
  "encrypted-office": {
    mediaType: "application/x-ms-office-encrypted",
    extensions: [
      "docx",
      "docm",
      "dotx",
      "dotm",
      "xlsx",
      "xlsm",
      "xlsb",
      "xltx",
      "xltm",
      "pptx",
      "pptm",
      "ppsx",
      "ppsm",
      "potx",
      "potm",
      "doc",
      "xls",
      "ppt",
    ],
    danger: "document",
  },
  ole: {
    mediaType: "application/x-ole-storage",
    extensions: ["doc", "xls", "ppt", "vsd", "pub", "mpp", "msg", "ole", "db", "shs", "mso"],
    danger: "document",
  },
  msg: { mediaType: "application/vnd.ms-outlook", extensions: ["msg", "oft"], danger: "mail" },
  activemime: { mediaType: "application/x-mso", extensions: ["mso"], danger: "document" },
  "office-xml": {
    mediaType: "application/xml",
    extensions: ["xml", "doc", "xls", "ppt", "docx"],
    danger: "document",
    textual: true,
  },
  rtf: { mediaType: "application/rtf", extensions: ["rtf", "doc", "wri"], danger: "document", textual: true },
  slk: { mediaType: "application/x-sylk", extensions: ["slk"], danger: "document", textual: true },
  iqy: {
    mediaType: "text/x-ms-iqy",
    extensions: ["iqy", "oqy", "rqy", "dqy"],
    danger: "active-document",
    textual: true,
  },
  pdf: { mediaType: "application/pdf", extensions: ["pdf", "ai", "fdf", "xfdf"], danger: "document" },
  postscript: {
    mediaType: "application/postscript",
    extensions: ["ps", "eps"],
    danger: "document",
    textual: true,
  },

  html: {
    mediaType: "text/html",
    extensions: ["html", "htm", "xhtml", "xht", "shtml", "shtm"],
    danger: "markup",
    textual: true,
  },
  svg: { mediaType: "image/svg+xml", extensions: ["svg"], danger: "markup", textual: true },
  mhtml: {
    mediaType: "multipart/related",
    extensions: ["mht", "mhtml", "doc", "xls"],
    danger: "markup",
    textual: true,
  },
  xml: {
    mediaType: "application/xml",
    extensions: ["xml", "rels", "xsd", "gpx", "kml", "ofx", "xaml", "plist", "rss", "atom", "tei", "nfe"],
    danger: "inert",
    textual: true,
  },

  eml: {
    mediaType: "message/rfc822",
    extensions: ["eml", "mbox", "mbx", "emlx", "nws"],
    danger: "mail",
    textual: true,
  },
  tnef: { mediaType: "application/vnd.ms-tnef", extensions: ["dat", "tnef"], danger: "mail" },
  calendar: {
    mediaType: "text/calendar",
    extensions: ["ics", "ical", "ifb", "vcs"],
    danger: "inert",
    textual: true,
  },
  vcard: { mediaType: "text/vcard", extensions: ["vcf", "vcard"], danger: "inert", textual: true },

  har: { mediaType: "application/x-har+json", extensions: ["har", "json"], danger: "inert", textual: true },
  "key-text": {
    mediaType: "application/x-pem-file",
    extensions: ["pem", "key", "crt", "cer", "ppk", "pub", "asc", "gpg", "p8", "csr", "ovpn", "kdbx", "txt"],
    danger: "inert",
    textual: true,
  },
  environment: {
    mediaType: "text/x-dotenv",
    extensions: ["env", "envrc", "npmrc", "netrc", "pgpass", "htpasswd"],
    danger: "inert",
    textual: true,
  },
  keystore: {
    mediaType: "application/x-pkcs12",
    extensions: ["p12", "pfx", "jks", "keystore", "bks", "kdbx", "kdb", "wallet", "agilekeychain"],
    danger: "inert",
  },
  sqlite: {
    mediaType: "application/vnd.sqlite3",
    extensions: ["sqlite", "sqlite3", "db", "db3"],
    danger: "inert",
  },

  png: { mediaType: "image/png", extensions: ["png", "apng"], danger: "inert" },
  jpeg: { mediaType: "image/jpeg", extensions: ["jpg", "jpeg", "jpe", "jfif"], danger: "inert" },
  gif: { mediaType: "image/gif", extensions: ["gif"], danger: "inert" },
  webp: { mediaType: "image/webp", extensions: ["webp"], danger: "inert" },
  bmp: { mediaType: "image/bmp", extensions: ["bmp", "dib"], danger: "inert" },
  tiff: { mediaType: "image/tiff", extensions: ["tif", "tiff", "dng", "nef", "cr2", "arw"], danger: "inert" },
  heif: { mediaType: "image/heif", extensions: ["heic", "heif", "avif"], danger: "inert" },
  ico: { mediaType: "image/vnd.microsoft.icon", extensions: ["ico", "cur"], danger: "inert" },
  metafile: { mediaType: "image/emf", extensions: ["emf", "wmf"], danger: "inert" },

  mp3: { mediaType: "audio/mpeg", extensions: ["mp3", "mp2"], danger: "inert" },
  mp4: {
    mediaType: "video/mp4",
    extensions: ["mp4", "m4a", "m4v", "mov", "3gp", "qt", "aac"],
    danger: "inert",
  },
  riff: { mediaType: "audio/wav", extensions: ["wav", "avi", "ani"], danger: "inert" },
  ogg: { mediaType: "audio/ogg", extensions: ["ogg", "opus", "oga", "ogv"], danger: "inert" },
  flac: { mediaType: "audio/flac", extensions: ["flac"], danger: "inert" },
  matroska: { mediaType: "video/webm", extensions: ["webm", "mkv"], danger: "inert" },
  amr: { mediaType: "audio/amr", extensions: ["amr"], danger: "inert" },
  font: { mediaType: "font/sfnt", extensions: ["ttf", "otf", "woff", "woff2", "eot"], danger: "inert" },

  csv: { mediaType: "text/csv", extensions: ["csv", "tsv"], danger: "inert", textual: true },
  json: {
    mediaType: "application/json",
    extensions: ["json", "jsonl", "ndjson", "geojson", "ipynb", "map"],
    danger: "inert",
    textual: true,
  },
  text: {
    mediaType: "text/plain",
    extensions: [
      "txt",
      "text",
      "log",
      "md",
      "ini",
      "cfg",
      "conf",
      "yaml",
      "yml",
      "toml",
      "css",
      "sql",
      "rem",
      "ret",
      "ofx",
      "srt",
      "tex",
      "diff",
      "patch",
      "properties",
      "list",
      "me",
      "ts",
      "c",
      "h",
      "java",
      "cs",
      "go",
      "rs",
      "dat",
      "sig",
      "p7s",
    ],
    danger: "inert",
    textual: true,
  },
  pkcs7: {
    mediaType: "application/pkcs7-mime",
    extensions: ["p7s", "p7m", "p7c", "p7b", "der", "cer", "crt"],
    danger: "inert",
  },
  empty: { mediaType: "application/x-empty", extensions: [], danger: "inert" },
  data: { mediaType: "application/octet-stream", extensions: ["dat", "bin"], danger: "inert" },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof kinds;

export function kindOf(name: KindName): Kind {
  return kinds[name];
}

/** The signal that a kind carries by being what it is. */
export const inherentSignal: Readonly<Partial<Record<Danger, keyof typeof fileSignals>>> = {
  program: "program",
  script: "script",
  shortcut: "shortcut",
  "disk-image": "diskImage",
  "active-document": "activeDocument",
};

const byExtension = new Map<string, KindName[]>();
for (const [name, kind] of Object.entries(kinds) as [KindName, Kind][]) {
  for (const extension of kind.extensions) {
    byExtension.set(extension, [...(byExtension.get(extension) ?? []), name]);
  }
}

/** Kinds that rightly carry this ending (without the dot, any case); empty when it is unknown. */
export function kindsOfExtension(extension: string): readonly KindName[] {
  return byExtension.get(extension.toLowerCase()) ?? [];
}

/** Kinds registered for a media type (parameters stripped); empty when it is unknown or says nothing. */
export function kindsOfMediaType(mediaType: string): readonly KindName[] {
  const bare = mediaType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (bare === "application/octet-stream" || bare === "") return [];
  return (Object.keys(kinds) as KindName[]).filter((name) => kinds[name].mediaType === bare);
}

/** True when a file of this kind may run something, or lead to it, once opened. */
export function canCarryCode(name: KindName): boolean {
  return kinds[name].danger !== "inert";
}

/** True for kinds that run by being opened. */
export function runs(name: KindName): boolean {
  return inherentSignal[kinds[name].danger] !== undefined;
}
