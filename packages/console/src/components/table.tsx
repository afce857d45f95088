import { type ReactNode, useRef } from "react";
import { useRowKeys } from "../lib/row-keys.ts";
import "./table.css";

export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** The heading is read aloud only: for a column of buttons. */
  readonly bare?: boolean;
  /** The column that names the row. */
  readonly main?: boolean;
}

/** A real table; on a narrow screen each row becomes a small sheet with its headings beside the values. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowTone,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** `past` draws the row back: disabled, expired. */
  rowTone?: (row: Row) => "past" | undefined;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  return (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col">
              <span className={column.bare ? "visually-hidden" : undefined}>{column.head}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <tr key={rowKey(row)} data-row="" tabIndex={-1} data-tone={rowTone?.(row)}>
            {columns.map((column) => (
              <TableCell key={column.id} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TableCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.main) return <th scope="row">{column.cell(row)}</th>;
  return (
    <td data-head={column.bare ? undefined : column.head} data-bare={column.bare || undefined}>
      {column.cell(row)}
    </td>
  );
}
