/** One header field of RFC 5322 section 2.2, with the bytes it takes in the message. */
export interface HeaderField {
  /** Lower case, without the blanks that obsolete syntax allows before the colon (section 4.5.8). */
  readonly name: string;
  /** Unfolded and trimmed; bytes above 127 read as UTF-8. */
  readonly value: string;
  /** Offset of the first byte, and of the first byte after the field's last line end. */
  readonly start: number;
  readonly end: number;
}

export interface HeaderBlock {
  readonly fields: readonly HeaderField[];
  /** Offset of the first byte of the body; the length of the message where it has none. */
  readonly bodyStart: number;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const foldedLine = /\r?\n[ \t]?/gu;

/**
 * Reads the header fields without changing a byte. Never throws: a line that is no field is kept as a field with an
 * empty name, so that whoever writes the block back loses nothing.
 */
export function readHeaderBlock(raw: Uint8Array): HeaderBlock {
  const fields: HeaderField[] = [];
  let start = 0;
  while (start < raw.length) {
    const end = endOfField(raw, start);
    if (isBlankLine(raw, start, end)) return { fields, bodyStart: end };
    fields.push(readField(raw, start, end));
    start = end;
  }
  return { fields, bodyStart: raw.length };
}

/** The value of the first field of that name (given in lower case), or null. */
export function firstValue(block: HeaderBlock, name: string): string | null {
  return block.fields.find((field) => field.name === name)?.value ?? null;
}

export function countFields(block: HeaderBlock, name: string): number {
  return block.fields.filter((field) => field.name === name).length;
}

function readField(raw: Uint8Array, start: number, end: number): HeaderField {
  const text = Buffer.from(raw.buffer, raw.byteOffset + start, end - start).toString("utf8");
  const colon = text.indexOf(":");
  const name = colon < 0 ? "" : text.slice(0, colon).trim().toLowerCase();
  const value = text
    .slice(colon + 1)
    .replace(foldedLine, " ")
    .trim();
  return { name, value, start, end };
}

/** A field goes on over every following line that begins with a blank or a tab. */
function endOfField(raw: Uint8Array, start: number): number {
  let end = endOfLine(raw, start);
  if (isBlankLine(raw, start, end)) return end;
  while (end < raw.length && (raw[end] === 0x20 || raw[end] === 0x09)) end = endOfLine(raw, end);
  return end;
}

function endOfLine(raw: Uint8Array, start: number): number {
  const at = raw.indexOf(lineFeed, start);
  return at < 0 ? raw.length : at + 1;
}

function isBlankLine(raw: Uint8Array, start: number, end: number): boolean {
  if (end - start === 1) return raw[start] === lineFeed;
  return end - start === 2 && raw[start] === carriageReturn && raw[start + 1] === lineFeed;
}
