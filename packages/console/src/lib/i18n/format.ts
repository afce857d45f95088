import type { Locale } from "./locale.ts";

export interface Format {
  /** 22 Nov 2026 */
  date(at: Instant): string;
  /** 17:51 */
  time(at: Instant): string;
  /** 22 Nov 2026, 17:51 */
  dateTime(at: Instant): string;
  /** "5 minutes ago"; the date from a week on. `now` is handed in so that a list agrees with itself. */
  ago(at: Instant, now: number): string;
  /** What the desk's time zone is called: "São Paulo Time", "BRT". */
  zone(): string;
  number(value: number): string;
  percent(share: number): string;
  bytes(size: number): string;
  list(items: readonly string[]): string;
  compare(a: string, b: string): number;
}
/** RFC 3339 text, or milliseconds since 1970. */
export type Instant = string | number | Date;

/** Below a minute it is "now": seconds would be out of date when they are read. */
const steps: readonly [limit: number, unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  [60, "second", Number.POSITIVE_INFINITY],
  [3600, "minute", 60],
  [86_400, "hour", 3600],
  [604_800, "day", 86_400],
];
const sizes = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** Everything a person reads that is not a sentence, in the desk's time zone (IANA name). */
export function formatter(locale: Locale, timeZone: string): Format {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone });
  const both = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const collator = new Intl.Collator(locale, { sensitivity: "base", numeric: true });
  return {
    date: (at) => dates.format(new Date(at)),
    time: (at) => times.format(new Date(at)),
    dateTime: (at) => both.format(new Date(at)),
    ago(at, now) {
      const seconds = (new Date(at).getTime() - now) / 1000;
      const step = steps.find(([limit]) => Math.abs(seconds) < limit);
      return step ? relative.format(Math.round(seconds / step[2]) || 0, step[1]) : dates.format(new Date(at));
    },
    zone: () => zoneName(locale, timeZone),
    number: (value) => new Intl.NumberFormat(locale).format(value),
    percent: (share) => new Intl.NumberFormat(locale, { style: "percent" }).format(share),
    bytes: (size) => formatBytes(locale, size),
    list: (items) => lists.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}

function zoneName(locale: Locale, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "shortGeneric" }).formatToParts();
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

function formatBytes(locale: Locale, size: number): string {
  const power = Math.min(sizes.length - 1, size < 1 ? 0 : Math.floor(Math.log10(size) / 3));
  const unit = sizes[power] ?? "byte";
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: 1,
  }).format(size / 1000 ** power);
}
