import type { Queryable } from "../database/types.ts";
import type { BackupHeader, TableShape } from "./types.ts";

/** What a restored desk must not have: who was signed in, half-done sign-ins, counters of attempts; and what migrations write. */
export const LEFT_OUT: readonly string[] = [
  "schema_migration",
  "sessions",
  "challenges",
  "live_tickets",
  "links",
  "throttles",
];

interface TableRow {
  readonly name: string;
  readonly columns: string[];
  readonly needs: string[];
}

/** All tables of the desk, each after those it refers to; generated columns are made anew. */
export async function tablesInOrder(tx: Queryable): Promise<TableShape[]> {
  const rows = await tx.many<TableRow>(
    `select c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       array(select distinct r.relname::text from pg_constraint k join pg_class r on r.oid = k.confrelid
         where k.conrelid = c.oid and k.contype = 'f' and r.oid <> c.oid) as needs
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> all($1)
     order by c.relname`,
    [LEFT_OUT],
  );
  return sorted(rows).map(({ name, columns }) => ({ name, columns }));
}

function sorted(rows: readonly TableRow[]): TableRow[] {
  const names = new Set(rows.map(({ name }) => name));
  const placed = new Map<string, TableRow>();
  const visit = (row: TableRow): void => {
    if (placed.has(row.name)) return;
    for (const need of row.needs.filter((name) => names.has(name) && !placed.has(name)))
      visit(rows.find(({ name }) => name === need)!);
    placed.set(row.name, row);
  };
  rows.forEach(visit);
  return [...placed.values()];
}

export async function monthsOf(tx: Queryable): Promise<BackupHeader["months"]> {
  return tx.many<{ parent: string; month: string }>(
    `select p.relname as parent, to_char(to_date(right(c.relname, 6), 'YYYYMM'), 'YYYY-MM-01') as month
     from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
     where p.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname ~ '_[0-9]{6}$'
     order by 1, 2`,
  );
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function columnList({ columns }: TableShape): string {
  return columns.map(quoted).join(", ");
}
