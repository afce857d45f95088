import { type HeaderFields, headerValue, readHeader } from "./headers.ts";
import { readStructuredField, type StructuredField } from "./parameters.ts";

/** One part of a message (RFC 2045); `body` is still transfer-encoded. */
export interface MimePart {
  readonly fields: HeaderFields;
  readonly type: StructuredField;
  readonly disposition: StructuredField;
  /** Lower-case content transfer encoding. */
  readonly encoding: string;
  readonly body: Uint8Array;
  readonly children: readonly MimePart[];
}

export interface MimeTree {
  readonly root: MimePart;
  readonly limits: ReadonlySet<string>;
}

/** Honest mail nests to about six multiparts; files inside files are not counted here. */
const depthPerLevel = 4;

/**
 * Takes a message apart by its boundaries, on the bytes, without copying: the cost is the size times the nesting,
 * and both are bounded. Damage (no boundary, no end) is read as mail programs read it.
 */
export function readMime(bytes: Uint8Array, limit: { parts: number; depth: number }): MimeTree {
  const walk: Walk = { parts: 0, limits: new Set(), most: limit.parts, deepest: limit.depth * depthPerLevel };
  return { root: readPart(asBuffer(bytes), walk, 0), limits: walk.limits };
}

interface Walk {
  parts: number;
  readonly limits: Set<string>;
  readonly most: number;
  readonly deepest: number;
}

function readPart(bytes: Buffer, walk: Walk, depth: number): MimePart {
  walk.parts += 1;
  const fields = readHeader(bytes);
  const type = readStructuredField(headerValue(fields, "content-type"));
  const body = bytes.subarray(startOfBody(bytes));
  return {
    fields,
    type,
    disposition: readStructuredField(headerValue(fields, "content-disposition")),
    encoding: (/[\w-]+/.exec(headerValue(fields, "content-transfer-encoding").toLowerCase()) ?? [""])[0],
    body,
    children: type.value.startsWith("multipart/") ? childrenOf(body, type, walk, depth) : [],
  };
}

function childrenOf(body: Buffer, type: StructuredField, walk: Walk, depth: number): MimePart[] {
  if (depth >= walk.deepest) {
    walk.limits.add("depth");
    return [];
  }
  const boundary = type.parameters.get("boundary")?.trimEnd() || guessedBoundary(body);
  if (!boundary) return [];
  const children: MimePart[] = [];
  for (const range of betweenBoundaries(body, boundary)) {
    if (walk.parts >= walk.most) {
      walk.limits.add("parts");
      break;
    }
    children.push(readPart(body.subarray(range.start, range.end), walk, depth + 1));
  }
  return children;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The stretches between `--boundary` lines; the last one runs to the end when the closing line is missing. */
function* betweenBoundaries(body: Buffer, boundary: string): Generator<Range> {
  const marker = Buffer.from(`--${boundary}`, "utf8");
  let start = -1;
  for (let at = body.indexOf(marker); at >= 0; at = body.indexOf(marker, at + marker.length)) {
    const line = boundaryLine(body, at, marker.length);
    if (!line) continue;
    if (start >= 0) yield { start, end: endBefore(body, at, start) };
    if (line.isClosing) return;
    start = line.next;
  }
  if (start >= 0 && start < body.length) yield { start, end: body.length };
}

function boundaryLine(body: Buffer, at: number, length: number): { next: number; isClosing: boolean } | null {
  if (at > 0 && body[at - 1] !== 0x0a) return null;
  let end = at + length;
  const isClosing = body[end] === 0x2d && body[end + 1] === 0x2d;
  if (isClosing) end += 2;
  while (body[end] === 0x20 || body[end] === 0x09 || body[end] === 0x0d) end += 1;
  if (end < body.length && body[end] !== 0x0a) return null;
  return { next: Math.min(end + 1, body.length), isClosing };
}

/** The line break before a boundary belongs to the boundary (RFC 2046 section 5.1.1). */
function endBefore(body: Buffer, at: number, start: number): number {
  let end = at;
  if (end > start && body[end - 1] === 0x0a) end -= 1;
  if (end > start && body[end - 1] === 0x0d) end -= 1;
  return end;
}

/** A multipart without a boundary parameter: the first line that looks like one. */
function guessedBoundary(body: Buffer): string {
  const head = body.subarray(0, 2000).toString("latin1");
  return /(?:^|\n)--([^\s-][^\r\n]{0,68}?)[ \t]*\r?\n/.exec(head)?.[1] ?? "";
}

function startOfBody(bytes: Buffer): number {
  if (bytes[0] === 0x0a) return 1;
  if (bytes[0] === 0x0d && bytes[1] === 0x0a) return 2;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    const next = bytes[at + 1] === 0x0d ? at + 2 : at + 1;
    if (bytes[next] === 0x0a) return next + 1;
  }
  return bytes.length;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
