import { addDays, dayOf, instantOf, weekdayOf } from "../../lib/zoned.ts";

export type Snooze = "hour" | "afternoon" | "tomorrow" | "monday";

/** A working day begins at nine, its second half at two, on the clock of the desk. */
const morning = 9;
const afternoon = 14;

/** When each preset wakes a conversation, in order; those that are past or come to the same are left out. */
export function snoozes(now: number, zone: string): { readonly id: Snooze; readonly until: number }[] {
  const today = dayOf(zone, now);
  const toMonday = (8 - weekdayOf(today)) % 7 || 7;
  const all = [
    { id: "hour", until: now + 3_600_000 },
    { id: "afternoon", until: instantOf(zone, today, afternoon) },
    { id: "tomorrow", until: instantOf(zone, addDays(today, 1), morning) },
    { id: "monday", until: instantOf(zone, addDays(today, toMonday), morning) },
  ] as const;
  return all.filter(
    ({ until }, place) =>
      (place === 0 || until > now + 3_600_000) && all.findIndex((one) => one.until === until) === place,
  );
}
