import { lookAtGzip } from "./archive/gzip.ts";
import { lookAtRar } from "./archive/rar.ts";
import { lookAtSevenZip } from "./archive/seven-zip.ts";
import { lookAtTar } from "./archive/tar.ts";
import { leaveUnopened } from "./archive/unopened.ts";
import { lookAtZip } from "./archive/zip.ts";
import { lookAtIso } from "./container/iso.ts";
import { lookAtOneNote } from "./container/onenote.ts";
import { lookAtScript, lookAtShortcut } from "./container/shortcut.ts";
import { lookAtSigned, lookAtUnknown } from "./container/unknown.ts";
import { lookAtPicture } from "./image/picture.ts";
import type { KindName } from "./kinds.ts";
import type { Looker } from "./look.ts";
import { lookAtMessage, lookAtOutlookMessage } from "./mail/message-files.ts";
import { lookAtTnef } from "./mail/tnef.ts";
import { lookAtHtml, lookAtMhtml, lookAtSvg } from "./markup/html.ts";
import { lookAtActiveMime } from "./office/activemime.ts";
import { lookAtFlatXml } from "./office/flat-xml.ts";
import { lookAtOdf } from "./office/odf.ts";
import { lookAtOle } from "./office/ole.ts";
import { lookAtOoxml } from "./office/ooxml.ts";
import { lookAtRtf } from "./office/rtf.ts";
import { lookAtCsv, lookAtSlk } from "./office/tables.ts";
import { lookAtPdf } from "./pdf/pdf.ts";
import { lookAtCalendar } from "./text/calendar.ts";
import { lookAtHar } from "./text/har.ts";
import { lookAtKeystore, lookAtTabularText, lookAtText } from "./text/plain.ts";

/** Who looks into which kind. Kinds without a looker are fully judged by being what they are. */
export const lookers: Readonly<Partial<Record<KindName, Looker>>> = {
  zip: lookAtZip,
  jar: lookAtZip,
  gzip: lookAtGzip,
  tar: lookAtTar,
  rar: lookAtRar,
  "7z": lookAtSevenZip,
  cab: leaveUnopened,
  bzip2: leaveUnopened,
  xz: leaveUnopened,
  zstd: leaveUnopened,
  lzip: leaveUnopened,
  compress: leaveUnopened,
  lha: leaveUnopened,
  ace: leaveUnopened,
  arj: leaveUnopened,
  uue: leaveUnopened,
  iso: lookAtIso,
  udf: leaveUnopened,
  "raw-disk": leaveUnopened,
  vhd: leaveUnopened,
  vhdx: leaveUnopened,
  vmdk: leaveUnopened,
  dmg: leaveUnopened,
  wim: leaveUnopened,

  javascript: lookAtScript,
  vbscript: lookAtScript,
  hta: lookAtScript,
  powershell: lookAtScript,
  batch: lookAtScript,
  "windows-script": lookAtScript,
  shell: lookAtScript,
  python: lookAtScript,
  "other-script": lookAtScript,
  lnk: lookAtShortcut,
  "url-shortcut": lookAtShortcut,
  "web-location": lookAtShortcut,
  "desktop-entry": lookAtShortcut,
  "windows-library": lookAtShortcut,
  "windows-search": lookAtShortcut,
  "windows-settings": lookAtShortcut,
  msc: lookAtScript,
  xsl: lookAtScript,
  iqy: lookAtScript,
  onenote: lookAtOneNote,

  docx: lookAtOoxml,
  xlsx: lookAtOoxml,
  pptx: lookAtOoxml,
  visio: lookAtOoxml,
  odf: lookAtOdf,
  doc: lookAtOle,
  xls: lookAtOle,
  ppt: lookAtOle,
  ole: lookAtOle,
  "encrypted-office": lookAtOle,
  activemime: lookAtActiveMime,
  "office-xml": lookAtFlatXml,
  rtf: lookAtRtf,
  slk: lookAtSlk,
  pdf: lookAtPdf,
  postscript: lookAtText,

  html: lookAtHtml,
  svg: lookAtSvg,
  mhtml: lookAtMhtml,
  xml: lookAtFlatXml,

  eml: lookAtMessage,
  msg: lookAtOutlookMessage,
  tnef: lookAtTnef,
  calendar: lookAtCalendar,
  vcard: lookAtCalendar,

  har: lookAtHar,
  "key-text": lookAtText,
  environment: lookAtText,
  keystore: lookAtKeystore,
  png: lookAtPicture,
  jpeg: lookAtPicture,
  gif: lookAtPicture,
  webp: lookAtPicture,
  bmp: lookAtPicture,
  tiff: lookAtPicture,

  data: lookAtUnknown,
  pkcs7: lookAtSigned,

  csv: lookAtCsv,
  json: lookAtText,
  text: lookAtTabularText,
};
