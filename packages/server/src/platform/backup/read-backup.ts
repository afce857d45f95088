import { createHash, type Hash } from "node:crypto";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { copyFrom } from "./copy-streams.ts";
import { BackupError } from "./errors.ts";
import { type Frame, truncated } from "./frames.ts";
import type { Session } from "./session.ts";
import { columnList, quoted } from "./tables.ts";
import type { BackupHeader, BackupProgress, BackupReport, TableShape, TableSummary } from "./types.ts";

/** @throws {BackupError} `backup-not-a-backup`, `backup-format-newer`, `backup-truncated` */
export async function readHeader(frames: AsyncIterator<Frame>): Promise<BackupHeader> {
  const first = await frames.next();
  if (first.done === true) throw truncated();
  if (first.value.kind !== "H") throw new BackupError("backup-not-a-backup", "This is no backup of Atalaia.");
  const header = parse<BackupHeader>(first.value.payload);
  if (header.format !== "atalaia-backup")
    throw new BackupError("backup-not-a-backup", "This is no backup of Atalaia.");
  if (header.version !== 1)
    throw new BackupError("backup-format-newer", "A newer program wrote this backup: install that one.");
  return header;
}

/** @throws {BackupError} `backup-truncated`, `backup-damaged` */
export async function readKey(
  frames: AsyncIterator<Frame>,
  { hasKey }: BackupHeader,
): Promise<Buffer | null> {
  if (!hasKey) return null;
  const { payload } = await nextOf(frames, "K");
  return payload;
}

/**
 * Fills the tables inside the caller's transaction and checks every count and hash.
 * @throws {BackupError} `backup-truncated`, `backup-damaged`
 */
export async function loadTables(
  session: Session,
  frames: AsyncIterator<Frame>,
  header: BackupHeader,
  onProgress: (progress: BackupProgress) => void = () => undefined,
): Promise<BackupReport> {
  let rows = 0;
  let bytes = 0;
  for (const table of header.tables) {
    await nextOf(frames, "T");
    rows += await loadTable(session, table, frames, (more) => {
      bytes += more;
      onProgress({ table: table.name, bytes });
    });
  }
  await nextOf(frames, "Z");
  const { createdAt, hasKey, tables } = header;
  return { createdAt, hasKey, tables: tables.length, rows, bytes };
}

async function loadTable(
  { client }: Session,
  table: TableShape,
  frames: AsyncIterator<Frame>,
  onBytes: (count: number) => void,
): Promise<number> {
  const sink = client.query(copyFrom(`copy ${quoted(table.name)} (${columnList(table)}) from stdin`));
  const ended = finished(sink);
  ended.catch(() => undefined);
  const hash = createHash("sha256");
  try {
    const summary = await pour(frames, sink, hash, onBytes);
    sink.end();
    await ended;
    assertWhole(table, summary, sink.rowCount, hash);
    return summary.rows;
  } catch (error) {
    sink.destroy();
    throw error;
  }
}

async function pour(
  frames: AsyncIterator<Frame>,
  sink: NodeJS.WritableStream,
  hash: Hash,
  onBytes: (count: number) => void,
): Promise<TableSummary> {
  for (;;) {
    const { kind, payload } = await nextOf(frames, "D", "E");
    if (kind === "E") return parse<TableSummary>(payload);
    hash.update(payload);
    if (!sink.write(payload)) await once(sink, "drain");
    onBytes(payload.length);
  }
}

function assertWhole(table: TableShape, summary: TableSummary, rows: number, hash: Hash): void {
  if (summary.name === table.name && summary.rows === rows && summary.sha256 === hash.digest("hex")) return;
  throw new BackupError(
    "backup-damaged",
    "A table of the backup is not as it was written. Nothing was restored.",
  );
}

async function nextOf(frames: AsyncIterator<Frame>, ...kinds: readonly Frame["kind"][]): Promise<Frame> {
  const { done, value } = await frames.next();
  if (done === true) throw truncated();
  if (kinds.includes(value.kind)) return value;
  throw new BackupError("backup-damaged", "The backup's parts are not in order. Nothing was restored.");
}

function parse<T>(payload: Buffer): T {
  try {
    return JSON.parse(payload.toString("utf8")) as T;
  } catch (cause) {
    throw new BackupError("backup-damaged", "The backup is damaged. Nothing was restored.", { cause });
  }
}
