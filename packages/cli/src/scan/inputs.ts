import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Channel } from "@atalaia/detect";
import { readLines } from "./lines.ts";
import { shapeOf } from "./shape.ts";
import type { Input, Shape } from "./types.ts";

export interface InputOptions {
  /** For texts; mails are e-mail. */
  readonly channel: Channel;
  /** Takes every file for this; null tells by name and first bytes. */
  readonly as: Shape | null;
  /** Files named `.jsonl` hold inputs of the batch contract. */
  readonly jsonl: boolean;
}

/** One byte more than the engine reads: a longer file is answered as not fully looked at. */
const MOST_BYTES = 64 * 1024 * 1024 + 1;
const HEAD_BYTES = 8 * 1024;

/** Inputs of files and folders, in the order of their names; what cannot be read is an input that is refused. */
export async function* readPaths(paths: readonly string[], options: InputOptions): AsyncGenerator<Input[]> {
  for (const path of paths) {
    for await (const file of filesOf(path)) yield* readFile(file, options);
  }
}

/** Folders are walked through; links in them are not followed, so that no loop and no place outside is read. */
async function* filesOf(path: string): AsyncGenerator<string> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isDirectory()) return yield path;
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) return yield path;
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (entry.isDirectory()) yield* filesOf(join(path, entry.name));
    else if (entry.isFile()) yield join(path, entry.name);
  }
}

async function* readFile(path: string, options: InputOptions): AsyncGenerator<Input[]> {
  const file = await open(path).catch(() => null);
  try {
    if (file === null || !(await file.stat()).isFile()) throw new Error("not a file");
    const chunks = file.createReadStream({
      autoClose: false,
      highWaterMark: 256 * 1024,
    }) as AsyncIterable<Buffer>;
    yield* readStream(path, chunks, options);
  } catch {
    yield [{ kind: "refused", id: path, code: "file-unreadable" }];
  } finally {
    await file?.close();
  }
}

/** Inputs of one file as its bytes come. `name` becomes the id. */
export async function* readStream(
  name: string,
  chunks: AsyncIterable<Buffer>,
  options: InputOptions,
): AsyncGenerator<Input[]> {
  if (options.jsonl && name.endsWith(".jsonl")) return yield* readLines(chunks);
  const iterator = chunks[Symbol.asyncIterator]();
  const head = await readHead(iterator);
  const shape = options.as ?? shapeOf(name, head.subarray(0, HEAD_BYTES));
  const rest = prepend(head, iterator);
  if (shape === "mbox") return yield* readMbox(name, rest);
  const bytes = await readAll(rest);
  yield [{ kind: shape, id: name, name, bytes, channel: options.channel }];
}

async function readHead(iterator: AsyncIterator<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let length = 0; length < HEAD_BYTES; ) {
    const { done, value } = await iterator.next();
    if (done === true) break;
    pieces.push(value);
    length += value.length;
  }
  return Buffer.concat(pieces);
}

async function* prepend(head: Buffer, iterator: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  for (;;) {
    const { done, value } = await iterator.next();
    if (done === true) return;
    yield value;
  }
}

async function readAll(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk.subarray(0, MOST_BYTES - length));
    length += chunk.length;
    if (length >= MOST_BYTES) break;
  }
  return Buffer.concat(pieces);
}

const BATCH_BYTES = 512 * 1024;

async function* readMbox(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Input[]> {
  const { createMboxSplitter } = await import("@atalaia/mail");
  const splitter = createMboxSplitter(MOST_BYTES);
  let count = 0;
  const inputOf = (bytes: Buffer): Input => {
    count += 1;
    const id = `${name}#${count}`;
    return { kind: "mail", id, name: id, bytes, channel: "email" };
  };
  for await (const chunk of chunks) yield* batches(splitter.push(chunk), inputOf);
  yield* batches(splitter.end(), inputOf);
}

function* batches(messages: Iterable<Buffer>, inputOf: (bytes: Buffer) => Input): Generator<Input[]> {
  let batch: Input[] = [];
  let length = 0;
  for (const message of messages) {
    batch.push(inputOf(message));
    length += message.length;
    if (length < BATCH_BYTES) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}
