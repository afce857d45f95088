import { type ExportedLine, readChatExport, splitMbox } from "@atalaia/mail";
import type { Arrival } from "../../connectors/types.ts";
import type { Context } from "../../context.ts";
import { encodeTextPayload, writeFileFrame } from "../reports/index.ts";
import {
  findUploadBytes,
  finishUpload,
  recordProgress,
  type UploadKind,
  type UploadRow,
} from "./uploads.store.ts";
import { keyOfPart } from "./uploads.ts";

const largestMessage = 40 * 1024 * 1024;
const mostParts = 50_000;
const progressEvery = 50;

interface UploadFile {
  readonly name: string;
  readonly bytes: Buffer;
}

type Part = Arrival | { readonly refused: string };

/** Turns an uploaded file into accepted messages; may be repeated from the start without doubling any. */
export async function readUpload(context: Context, uploadId: string): Promise<void> {
  const row = await findUploadBytes(context.database, uploadId);
  if (!row?.raw_sealed || !row.key_wrapped) return;
  const file = openUpload(context, row);
  const progress = { found: 0, refused: [] as { index: number; code: string }[], messageIds: [] as string[] };
  for await (const part of partsByKind[row.kind](context, row, file)) {
    progress.found += 1;
    if ("refused" in part) progress.refused.push({ index: progress.found - 1, code: part.refused });
    else progress.messageIds.push((await context.accept(part)).messageId);
    if (progress.found % progressEvery === 0) await tell(context, uploadId, progress);
  }
  await tell(context, uploadId, progress);
  await finishUpload(context.database, uploadId, "done", progress.found === 0 ? "file-empty" : null);
  await context.live.publish({ type: "ingestion", uploadId }, context.database);
}

export async function failUpload(context: Context, uploadId: string): Promise<void> {
  await finishUpload(context.database, uploadId, "failed", "file-unreadable");
  await context.live.publish({ type: "ingestion", uploadId }, context.database);
}

async function tell(
  context: Context,
  uploadId: string,
  progress: Parameters<typeof recordProgress>[2],
): Promise<void> {
  await recordProgress(context.database, uploadId, progress);
  await context.live.publish({ type: "ingestion", uploadId }, context.database);
}

function openUpload(context: Context, row: UploadRow): UploadFile {
  const sealer = context.keys.openKey(`upload:${row.id}`, row.key_wrapped!);
  const opened = sealer.open({ table: "uploads", column: "raw", row: row.id }, row.raw_sealed!);
  const { name, base64 } = JSON.parse(opened.toString("utf8")) as { name: string; base64: string };
  return { name, bytes: Buffer.from(base64, "base64") };
}

const partsByKind: Readonly<
  Record<
    UploadKind,
    (context: Context, row: UploadRow, file: UploadFile) => Iterable<Part> | AsyncIterable<Part>
  >
> = {
  eml: (_context, row, file) => [mailPart(row, file.bytes)],
  mbox: mboxParts,
  "chat-export": chatParts,
  file: (_context, row, file) => [
    {
      inboxId: row.inbox_id,
      channel: "email",
      format: "file",
      raw: writeFileFrame({ name: file.name, declaredType: "application/octet-stream", bytes: file.bytes }),
      idempotencyKey: `file ${row.id}`,
    },
  ],
};

function mailPart(row: UploadRow, raw: Buffer): Part {
  if (raw.length > largestMessage) return { refused: "too-large" };
  return {
    inboxId: row.inbox_id,
    channel: "email",
    format: "rfc5322",
    raw,
    idempotencyKey: `mail ${keyOfPart(raw)}`,
  };
}

function* mboxParts(_context: Context, row: UploadRow, file: UploadFile): Generator<Part> {
  let count = 0;
  for (const message of splitMbox(file.bytes)) {
    count += 1;
    if (count > mostParts) {
      yield { refused: "too-many" };
      return;
    }
    yield mailPart(row, message);
  }
}

/** Members and people the desk knows are its agents; when nobody is known, whoever speaks first is the customer. */
async function* chatParts(context: Context, row: UploadRow, file: UploadFile): AsyncGenerator<Part> {
  const lines = (readChatExport(file.bytes) ?? []).slice(0, mostParts);
  const { desk } = await context.knowledge.current();
  const members = await context.database.many<{ name: string }>("select name from members");
  const ours = new Set([...(desk.people ?? []), ...members].map(({ name }) => name.trim().toLowerCase()));
  const isAgent = agentTest(lines, ours);
  const customer = lines.find((line) => !isAgent(line))?.author ?? "";
  const base = context.now();
  let index = 0;
  for (const line of lines) {
    const agent = isAgent(line);
    yield {
      inboxId: row.inbox_id,
      channel: "chat",
      format: "json",
      authorKind: agent ? "member" : "contact",
      raw: encodeTextPayload({
        text: line.text.slice(0, 100_000),
        thread: `upload:${row.id}`,
        sender: { kind: "handle", value: `chat-export:${row.id}`, name: customer },
      }),
      idempotencyKey: `chat ${row.id} ${index}`,
      at: base + index,
    };
    index += 1;
  }
}

function agentTest(
  lines: readonly ExportedLine[],
  ours: ReadonlySet<string>,
): (line: ExportedLine) => boolean {
  const known = lines.some((line) => ours.has(line.author.toLowerCase()));
  const first = lines[0]?.author;
  return (line) => (known ? ours.has(line.author.toLowerCase()) : line.author !== first);
}
