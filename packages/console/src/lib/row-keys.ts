import { type RefObject, useEffect } from "react";
import { useActions } from "./actions.ts";
import { useMessages } from "./i18n/i18n.tsx";
import { keysMessages } from "./keys.messages.ts";

/**
 * `j` and `k` (and the arrows, once inside) walk through the elements marked `data-row` below `list`; Enter presses a
 * row's first link or button when the row itself is neither.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const t = useMessages(keysMessages);
  const group = t("groupLists");
  useActions([
    {
      id: "rows.next",
      group,
      label: t("nextRow"),
      keys: "j",
      keysOnly: true,
      run: () => walk(list.current, 1),
    },
    {
      id: "rows.previous",
      group,
      label: t("previousRow"),
      keys: "k",
      keysOnly: true,
      run: () => walk(list.current, -1),
    },
  ]);
  useEffect(() => {
    const element = list.current;
    const listen = (event: KeyboardEvent) => onKey(event, element);
    element?.addEventListener("keydown", listen);
    return () => element?.removeEventListener("keydown", listen);
  }, [list]);
}

function walk(list: HTMLElement | null, step: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const current = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[current === -1 ? (step === 1 ? 0 : rows.length - 1) : current + step];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function onKey(event: KeyboardEvent, list: HTMLElement | null): void {
  const target = event.target as HTMLElement;
  if (!target.matches("[data-row]")) return;
  if (event.key === "ArrowDown") walk(list, 1);
  else if (event.key === "ArrowUp") walk(list, -1);
  else if (event.key === "Enter" && !target.matches("a, button"))
    target.querySelector<HTMLElement>("a, button")?.click();
  else return;
  event.preventDefault();
}
