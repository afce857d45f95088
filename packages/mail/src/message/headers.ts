/** One header field as it arrived; `value` unfolded (RFC 5322 section 2.2.3), encoded words not decoded. */
export interface HeaderField {
  /** Lower-case field name. */
  readonly name: string;
  readonly value: string;
}

export type HeaderFields = readonly HeaderField[];

const mostHeaderBytes = 512 * 1024;
const mostFields = 5_000;

/** Reads the header of a message by itself, so that it is known even where the body cannot be read. */
export function readHeader(bytes: Uint8Array): HeaderFields {
  const text = decodeHeader(bytes.subarray(0, Math.min(endOfHeader(bytes), mostHeaderBytes)));
  const fields: HeaderField[] = [];
  let open: string[] = [];
  const close = (): void => {
    const field = fieldOf(open.join(""));
    if (field) fields.push(field);
  };
  for (const line of text.split(/\r?\n/)) {
    if (fields.length >= mostFields) break;
    if (line.startsWith(" ") || line.startsWith("\t")) open.push(line);
    else {
      close();
      open = [line];
    }
  }
  close();
  return fields;
}

export function headerValue(fields: HeaderFields, name: string): string {
  return fields.find((field) => field.name === name)?.value ?? "";
}

export function headerValues(fields: HeaderFields, name: string): string[] {
  return fields.filter((field) => field.name === name).map((field) => field.value);
}

function fieldOf(line: string): HeaderField | null {
  const colon = line.indexOf(":");
  if (colon <= 0) return null;
  return { name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() };
}

/** Offset of the empty line that ends the header, or the length when there is none. */
export function endOfHeader(bytes: Uint8Array): number {
  if (bytes[0] === 0x0a || (bytes[0] === 0x0d && bytes[1] === 0x0a)) return 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    const next = bytes[at + 1] === 0x0d ? bytes[at + 2] : bytes[at + 1];
    if (next === 0x0a) return at + 1;
  }
  return bytes.length;
}

/** RFC 6532 headers are UTF-8; older 8-bit headers are read as Latin-1 so that nothing is lost. */
function decodeHeader(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString("latin1");
  }
}
