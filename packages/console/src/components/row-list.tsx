import { type ReactNode, useRef } from "react";
import { useRowKeys } from "../lib/row-keys.ts";
import "./row-list.css";

/**
 * The logbook: a ruled list with the time in the margin. Each row holds one link or button marked `data-row`, which
 * covers the row; `j` and `k` walk through them.
 */
export function RowList<Item>({
  label,
  items,
  itemKey,
  margin,
  children,
}: {
  label: string;
  items: readonly Item[];
  itemKey: (item: Item) => string;
  /** What stands left of the margin line: a time, mostly. */
  margin?: (item: Item) => ReactNode;
  children: (item: Item) => ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  return (
    <ul className="row-list" ref={list} aria-label={label} data-margin={margin ? true : undefined}>
      {items.map((item) => (
        <li className="row" key={itemKey(item)}>
          {margin && <div className="row-margin">{margin(item)}</div>}
          <div className="row-body">{children(item)}</div>
        </li>
      ))}
    </ul>
  );
}
