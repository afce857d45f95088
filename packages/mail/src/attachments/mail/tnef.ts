import { asLatin1, asUtf16, u16, u32 } from "../bytes.ts";
import type { Look, Subject } from "../look.ts";
import { openCompoundFile } from "../office/cfb.ts";
import { lookAtOleObjects } from "../office/ole-objects.ts";
import { decompressRtf } from "./compressed-rtf.ts";
import { readProperties } from "./mapi.ts";

/** Attribute ids of [MS-OXTNEF] 2.1.3.4. */
const ids = {
  title: 0x8010,
  data: 0x800f,
  renderData: 0x9002,
  attachment: 0x9005,
  properties: 0x9003,
  subject: 0x8004,
  body: 0x800c,
};

export interface TnefAttachment {
  name: string;
  content: Uint8Array;
}

export interface TnefContent {
  readonly attachments: readonly TnefAttachment[];
  readonly html: Uint8Array | undefined;
  readonly rtf: Uint8Array | undefined;
  readonly body: string;
  readonly isDamaged: boolean;
}

interface Attribute {
  readonly id: number;
  readonly data: Uint8Array;
}

function* attributes(bytes: Uint8Array): Generator<Attribute> {
  for (let at = 6; at + 11 <= bytes.length; ) {
    const size = u32(bytes, at + 5);
    yield { id: u16(bytes, at + 1), data: bytes.subarray(at + 9, at + 9 + size) };
    at += 9 + size + 2;
  }
}

/** Parts of a `winmail.dat` ([MS-OXTNEF]): attachments and the message's own text in up to three forms. */
export function readTnef(bytes: Uint8Array): TnefContent {
  const attachments: TnefAttachment[] = [];
  const message: { html?: Uint8Array; rtf?: Uint8Array; body: string } = { body: "" };
  const current = () => {
    if (attachments.length === 0) attachments.push({ name: "", content: new Uint8Array(0) });
    return attachments.at(-1) as TnefAttachment;
  };
  let isDamaged = false;
  for (const { id, data } of attributes(bytes)) {
    if (data.length === 0 && id !== ids.renderData)
      isDamaged ||= data.byteOffset + 2 > bytes.byteOffset + bytes.length;
    if (id === ids.renderData) attachments.push({ name: "", content: new Uint8Array(0) });
    if (id === ids.title) current().name ||= untilZero(asLatin1(data));
    if (id === ids.data) current().content = data;
    if (id === ids.attachment) readAttachmentProperties(data, current());
    if (id === ids.properties) Object.assign(message, readMessageProperties(data));
    if (id === ids.body) message.body ||= untilZero(asLatin1(data));
    if (attachments.length > 1000) break;
  }
  return { attachments, html: message.html, rtf: message.rtf, body: message.body, isDamaged };
}

function untilZero(text: string): string {
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}

/** PR_ATTACH_LONG_FILENAME, PR_ATTACH_FILENAME, PR_DISPLAY_NAME, PR_ATTACH_DATA of [MS-OXPROPS]. */
function readAttachmentProperties(data: Uint8Array, attachment: TnefAttachment): void {
  const properties = readProperties(data);
  const named = properties.get(0x3707) ?? properties.get(0x3704) ?? properties.get(0x3001);
  if (named)
    attachment.name =
      untilZero(named.isWide ? asUtf16(named.value) : asLatin1(named.value)) || attachment.name;
  const content = properties.get(0x3701);
  if (content && attachment.content.length === 0)
    attachment.content = content.isObject ? content.value.subarray(16) : content.value;
}

function readMessageProperties(data: Uint8Array): { html?: Uint8Array; rtf?: Uint8Array; body?: string } {
  const properties = readProperties(data);
  const html = properties.get(0x1013)?.value;
  const rtf = properties.get(0x1009)?.value;
  const body = properties.get(0x1000);
  return {
    ...(html && { html }),
    ...(rtf && { rtf: decompressRtf(rtf) }),
    ...(body && { body: body.isWide ? asUtf16(body.value) : asLatin1(body.value) }),
  };
}

/** Looks at everything inside a `winmail.dat`. */
export async function lookAtTnef(subject: Subject, look: Look): Promise<void> {
  const content = readTnef(subject.bytes);
  if (content.isDamaged) look.stoppedBy("unreadable");
  look.text(content.body);
  if (content.html)
    await look.inside({ name: "message.html", declaredType: "", bytes: content.html }, "attached");
  if (content.rtf)
    await look.inside({ name: "message.rtf", declaredType: "", bytes: content.rtf }, "attached");
  for (const { name, content: bytes } of content.attachments) {
    if (bytes.length === 0) continue;
    if (bytes[0] === 0xd0) await lookAtOleObjects(openCompoundFile(bytes), look);
    await look.inside({ name, declaredType: "", bytes }, "attached");
  }
}
