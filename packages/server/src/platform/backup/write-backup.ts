import { createHash } from "node:crypto";
import type { Queryable } from "../database/types.ts";
import { copyTo } from "./copy-streams.ts";
import { frame } from "./frames.ts";
import { inSession, type Session } from "./session.ts";
import { columnList, monthsOf, quoted, tablesInOrder } from "./tables.ts";
import type { BackupHeader, BackupProgress, BackupReport, TableShape, TableSummary } from "./types.ts";

export interface WriteOptions {
  readonly url: string;
  readonly program: string;
  readonly now: Date;
  /** The installation key, encrypted by itself; null leaves it out. */
  readonly key: Uint8Array | null;
  /** Takes the bytes of the backup one after the other. */
  readonly write: (bytes: Buffer) => Promise<void>;
  readonly onProgress?: (progress: BackupProgress) => void;
}

/** One moment of the whole desk: everything is read in one snapshot, while the desk goes on. */
const BEGIN = "begin transaction isolation level repeatable read, read only";

/** Writes the desk, table by table, as PostgreSQL copies it. Memory does not grow with the desk. */
export async function writeBackup(options: WriteOptions): Promise<BackupReport> {
  return inSession(options.url, BEGIN, async (session) => {
    const header = await headerOf(session, options);
    const send = sender(options.write);
    await send("H", JSON.stringify(header));
    if (options.key !== null) await send("K", Buffer.from(options.key));
    const summaries: TableSummary[] = [];
    let bytes = 0;
    for (const table of header.tables) {
      const copied = await copyTable(session, table, send, (more) => {
        bytes += more;
        options.onProgress?.({ table: table.name, bytes });
      });
      summaries.push(copied);
    }
    await send("Z", JSON.stringify({ tables: summaries.length }));
    return {
      createdAt: header.createdAt,
      tables: summaries.length,
      rows: summaries.reduce((sum, { rows }) => sum + rows, 0),
      bytes,
      hasKey: header.hasKey,
    };
  });
}

type Send = (...parts: Parameters<typeof frame>) => Promise<void>;

function sender(write: WriteOptions["write"]): Send {
  return async (kind, payload) => {
    for (const part of frame(kind, payload)) await write(part);
  };
}

async function headerOf(tx: Queryable, { program, now, key }: WriteOptions): Promise<BackupHeader> {
  return {
    format: "atalaia-backup",
    version: 1,
    createdAt: now.toISOString(),
    program,
    schema: await tx.many<{ name: string; hash: string }>(
      "select name, hash from schema_migration order by number",
    ),
    tables: await tablesInOrder(tx),
    months: await monthsOf(tx),
    hasKey: key !== null,
  };
}

async function copyTable(
  { client }: Session,
  table: TableShape,
  send: Send,
  onBytes: (count: number) => void,
): Promise<TableSummary> {
  await send("T", JSON.stringify(table));
  const hash = createHash("sha256");
  const sql = `copy (select ${columnList(table)} from ${quoted(table.name)}) to stdout`;
  const stream = client.query(copyTo(sql));
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    await send("D", chunk);
    onBytes(chunk.length);
  }
  const summary = { name: table.name, rows: stream.rowCount, sha256: hash.digest("hex") };
  await send("E", JSON.stringify(summary));
  return summary;
}
