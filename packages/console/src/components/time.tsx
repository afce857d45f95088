import { useSyncExternalStore } from "react";
import type { Instant } from "../lib/i18n/format.ts";
import { useFormat } from "../lib/i18n/i18n.tsx";
import { minute } from "../lib/minute.ts";

/** A moment in the desk's time zone; `ago` counts along and keeps the exact moment as a title. */
export function Time({
  at,
  form = "dateTime",
}: {
  at: Instant;
  form?: "date" | "time" | "dateTime" | "ago";
}) {
  const format = useFormat();
  const now = useNow();
  const text = form === "ago" ? format.ago(at, Math.max(now, new Date(at).getTime())) : format[form](at);
  return (
    <time dateTime={new Date(at).toISOString()} title={form === "dateTime" ? undefined : format.dateTime(at)}>
      {text}
    </time>
  );
}

/** The current time, renewed once a minute for all who show it. */
export function useNow(): number {
  return useSyncExternalStore(minute.subscribe, minute.get);
}
