import type { Queryable } from "../../platform/database/types.ts";
import type { LogState, Rememberer, StagedEntry } from "./types.ts";

const entryColumns =
  "id, type, at, actor_kind, actor_id, subject_id, conversation_id, contact_id, bytes, openings_sealed";

export async function insertStaged(tx: Queryable, entry: StagedEntry): Promise<void> {
  await tx.run(
    `insert into evidence_entries (${entryColumns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      entry.id,
      entry.type,
      entry.at,
      entry.actorKind,
      entry.actorId,
      entry.subjectId,
      entry.conversationId,
      entry.contactId,
      entry.bytes,
      entry.openingsSealed,
    ],
  );
}

/** Many at once, in their places from `first` on. */
export async function insertPlaced(
  tx: Queryable,
  entries: readonly StagedEntry[],
  first: number,
): Promise<void> {
  if (entries.length === 0) return;
  const column = <Name extends keyof StagedEntry>(name: Name) => entries.map((entry) => entry[name]);
  await tx.run(
    `insert into evidence_entries (${entryColumns}, position)
     select e.id, e.type, e.at, e.actor_kind, e.actor_id, e.subject_id, e.conversation_id, e.contact_id, e.bytes,
       e.openings_sealed, $11 + e.nth - 1
     from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::text[], $5::uuid[], $6::text[], $7::uuid[], $8::uuid[],
       $9::bytea[], $10::bytea[]) with ordinality as e (${entryColumns}, nth)`,
    [
      column("id"),
      column("type"),
      column("at"),
      column("actorKind"),
      column("actorId"),
      column("subjectId"),
      column("conversationId"),
      column("contactId"),
      entries.map(({ bytes }) => Buffer.from(bytes)),
      column("openingsSealed"),
      first,
    ],
  );
}

export function findWaiting(tx: Queryable, limit: number): Promise<{ id: string; bytes: Buffer }[]> {
  return tx.many(
    "select id, bytes from evidence_entries where position is null order by id limit $1 for update",
    [limit],
  );
}

export async function countWaiting(tx: Queryable): Promise<number> {
  const row = await tx.first<{ count: number }>(
    "select count(*) as count from evidence_entries where position is null",
  );
  return row!.count;
}

export async function placeWaiting(tx: Queryable, ids: readonly string[], first: number): Promise<void> {
  if (ids.length === 0) return;
  await tx.run(
    `update evidence_entries set position = $2 + place.nth - 1
     from unnest($1::uuid[]) with ordinality as place (id, nth) where evidence_entries.id = place.id`,
    [ids, first],
  );
}

export async function removeWaiting(tx: Queryable, ids: readonly string[]): Promise<void> {
  await tx.run("delete from evidence_entries where id = any($1) and position is null", [ids]);
}

/** Those of the given entries that have their place. */
export async function findPlaced(tx: Queryable, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    "select id from evidence_entries where id = any($1) and position is not null",
    [ids],
  );
  return rows.map(({ id }) => id);
}

interface LogStateRow {
  readonly size: number;
  readonly root: Buffer;
  readonly signed_size: number;
  readonly signed_root: Buffer;
  readonly signed_at: Date | null;
  readonly health: LogState["health"];
  readonly health_source: string | null;
}

const stateColumns = "size, root, signed_size, signed_root, signed_at, health, health_source";

export async function findState(tx: Queryable): Promise<LogState> {
  return toState((await tx.first<LogStateRow>(`select ${stateColumns} from evidence_log`))!);
}

/** Whoever holds the row is the one who appends or signs, of all processes. */
export async function lockState(tx: Queryable): Promise<LogState> {
  return toState((await tx.first<LogStateRow>(`select ${stateColumns} from evidence_log for update`))!);
}

function toState(row: LogStateRow): LogState {
  return {
    size: row.size,
    root: row.root,
    signedSize: row.signed_size,
    signedRoot: row.signed_root,
    signedAt: row.signed_at,
    health: row.health,
    healthSource: row.health_source,
  };
}

export async function updateHead(
  tx: Queryable,
  head: { readonly size: number; readonly root: Uint8Array },
): Promise<void> {
  await tx.run("update evidence_log set size = $1, root = $2", [head.size, head.root]);
}

export async function updateHealth(
  tx: Queryable,
  health: LogState["health"],
  source: Rememberer | null,
): Promise<void> {
  await tx.run("update evidence_log set health = $1, health_source = $2, health_at = now()", [
    health,
    source,
  ]);
}

export interface TileRow {
  readonly level: number;
  readonly number: number;
  readonly hashes: Uint8Array;
}

export async function upsertTiles(tx: Queryable, tiles: readonly TileRow[]): Promise<void> {
  await tx.run(
    `insert into evidence_tiles (level, number, hashes)
     select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])
     on conflict (level, number) do update set hashes = excluded.hashes`,
    [
      tiles.map(({ level }) => level),
      tiles.map(({ number }) => number),
      tiles.map(({ hashes }) => Buffer.from(hashes)),
    ],
  );
}

/** The first `width` hashes of a tile; null when it is not that wide. */
export async function findTile(
  tx: Queryable,
  level: number,
  number: number,
  width: number,
): Promise<Buffer | null> {
  const row = await tx.first<{ hashes: Buffer }>(
    "select substring(hashes from 1 for $3) as hashes from evidence_tiles where level = $1 and number = $2",
    [level, number, width * 32],
  );
  return row !== null && row.hashes.length === width * 32 ? row.hashes : null;
}

/** The leaves from `first` on, in order, without gaps; null when there are not `count` of them. */
export async function findLeaves(tx: Queryable, first: number, count: number): Promise<Buffer[] | null> {
  const rows = await tx.many<{ bytes: Buffer }>(
    "select bytes from evidence_entries where position >= $1 and position < $2 order by position",
    [first, first + count],
  );
  return rows.length === count ? rows.map(({ bytes }) => bytes) : null;
}

export interface KeyRow {
  readonly origin: string;
  readonly log_seed_sealed: Buffer;
  readonly log_key: string;
  readonly witness_seed_sealed: Buffer;
  readonly witness_key: string;
}

const keyColumns = "origin, log_seed_sealed, log_key, witness_seed_sealed, witness_key";

export function findKeys(tx: Queryable): Promise<KeyRow | null> {
  return tx.first<KeyRow>(`select ${keyColumns} from evidence_log`);
}

/** Of several processes that start at once, one makes the keys. */
export async function insertLog(
  tx: Queryable,
  keys: KeyRow,
  emptyRoot: Uint8Array,
  now: Date,
): Promise<void> {
  await tx.run(
    `insert into evidence_log (${keyColumns}, root, signed_root, created_at) values ($1, $2, $3, $4, $5, $6, $6, $7)
     on conflict (singleton) do nothing`,
    [
      keys.origin,
      keys.log_seed_sealed,
      keys.log_key,
      keys.witness_seed_sealed,
      keys.witness_key,
      emptyRoot,
      now,
    ],
  );
}

/** Whether a commit is on disk before it is answered. */
export async function isDurable(tx: Queryable): Promise<boolean> {
  const row = await tx.first<{ durable: boolean }>(
    "select current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off' as durable",
  );
  return row!.durable;
}
