import { type RefObject, useEffect } from "react";
import { useActions } from "./actions.ts";
import { useMessages } from "./i18n/i18n.tsx";
import { keysMessages } from "./keys.messages.ts";

/**
 * `j` and `k` walk through everything on the page that is marked `data-row`, starting at the row that is current; inside
 * `list` the arrows do too, and Enter presses a row's first link or button when the row itself is neither.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const t = useMessages(keysMessages);
  const group = t("groupLists");
  useActions([
    { id: "rows.next", group, label: t("nextRow"), keys: "j", keysOnly: true, run: () => walk(1) },
    { id: "rows.previous", group, label: t("previousRow"), keys: "k", keysOnly: true, run: () => walk(-1) },
  ]);
  useEffect(() => {
    const element = list.current;
    element?.addEventListener("keydown", onKey);
    return () => element?.removeEventListener("keydown", onKey);
  }, [list]);
}

function walk(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("main [data-row]")];
  const next = rows[standing(rows) + step] ?? (step === 1 ? undefined : rows[0]);
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** The row that holds the focus, else the one shown beside the list; -1 when there is neither. */
function standing(rows: readonly HTMLElement[]): number {
  const focused = rows.findIndex((row) => row.contains(document.activeElement));
  return focused === -1 ? rows.findIndex((row) => row.getAttribute("aria-current") === "true") : focused;
}

function onKey(event: KeyboardEvent): void {
  const row = event.target;
  if (!(row instanceof HTMLElement) || !row.matches("[data-row]")) return;
  if (event.key === "ArrowDown") walk(1);
  else if (event.key === "ArrowUp") walk(-1);
  else if (event.key === "Enter" && !row.matches("a, button"))
    row.querySelector<HTMLElement>("a, button")?.click();
  else return;
  event.preventDefault();
}
