import { Failure } from "../../failure.ts";

/** A place in a list sorted by time and id, opaque to the client. */
export interface Position {
  readonly at: Date;
  readonly id: string;
}

export function encodeCursor(position: Position): string {
  return Buffer.from(`${position.at.getTime()} ${position.id}`).toString("base64url");
}

/** @throws {Failure} `request-invalid` for anything this server did not write itself. */
export function decodeCursor(cursor: string | undefined): Position | null {
  if (cursor === undefined) return null;
  const [time, id] = Buffer.from(cursor, "base64url").toString("utf8").split(" ");
  const at = new Date(Number(time));
  if (!id || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) || Number.isNaN(at.getTime())) {
    throw new Failure("request-invalid", {
      issues: [{ path: "cursor", message: "Not a place in this list" }],
    });
  }
  return { at, id };
}

/** Cuts the extra row that tells whether there is more. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  positionOf: (row: Row) => Position,
  present: (row: Row) => Item,
): { items: Item[]; next?: string } {
  const items = rows.slice(0, limit).map(present);
  const last = rows[limit - 1];
  return rows.length > limit && last ? { items, next: encodeCursor(positionOf(last)) } : { items };
}
