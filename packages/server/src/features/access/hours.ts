/** An hour on a day at the desk: what somebody's habits are made of. */
export interface LocalHour {
  /** ISO 8601 day. */
  readonly day: string;
  /** 0 to 23. */
  readonly hour: number;
  readonly weekend: boolean;
}

/** Fewer days than these are no habit. */
const fewestDays = 10;
/** Somebody is at work in an hour in which they were seen, an hour more or less, on so many of their days. */
const usualShare = 0.05;

/** Whether this hour is one in which this member works, by the hours they were seen in before; true while there is no habit. */
export function isUsualHour(seen: readonly LocalHour[], now: LocalHour): boolean {
  if (daysOf(seen) < fewestDays) return true;
  const alike = seen.filter(({ weekend }) => weekend === now.weekend);
  const near = alike.filter(({ hour }) => distance(hour, now.hour) <= 1);
  return daysOf(near.filter(({ day }) => day !== now.day)) >= Math.max(1, usualShare * daysOf(alike));
}

export function localHour(timeZone: string, at: number): LocalHour {
  const parts = Object.fromEntries(
    formatterOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const day = `${parts["year"]}-${parts["month"]}-${parts["day"]}`;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return { day, hour: Number(parts["hour"]), weekend: weekday === 0 || weekday === 6 };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    hourCycle: "h23",
  });
  formatters.set(timeZone, made);
  return made;
}

function daysOf(hours: readonly LocalHour[]): number {
  return new Set(hours.map(({ day }) => day)).size;
}

/** Around the clock. */
function distance(one: number, other: number): number {
  const apart = Math.abs(one - other);
  return Math.min(apart, 24 - apart);
}
