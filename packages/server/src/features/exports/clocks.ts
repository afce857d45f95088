/** What the law gives to tell the authority, worked out from the moment the company learned of the incident. */
export interface Deadline {
  readonly what: "notify-authority" | "notify-people" | "complete-notification" | "keep-register-until";
  /** RFC 3339. */
  readonly at: string;
  readonly source: string;
}

export interface Known {
  readonly law: "lgpd" | "gdpr";
  readonly at: Date;
  /** Small processing agents have twice the time (ANPD resolution CD/ANPD 15/2024, with 2/2022). */
  readonly smallAgent: boolean;
  /** IANA name: business days are those of the place. */
  readonly timeZone: string;
}

const hour = 60 * 60 * 1000;

export function deadlinesOf(known: Known): Deadline[] {
  return known.law === "lgpd" ? lgpd(known) : gdpr(known);
}

/** ANPD resolution CD/ANPD 15/2024, articles 6, 9 and 10: three business days, completed in twenty, kept five years. */
function lgpd({ at, smallAgent, timeZone }: Known): Deadline[] {
  const times = smallAgent ? 2 : 1;
  const source = "CD/ANPD 15/2024";
  const due = (days: number) => endOfDay(addBusinessDays(dayIn(timeZone, at), days), timeZone);
  const kept = dayIn(timeZone, at);
  return [
    { what: "notify-authority", at: due(3 * times), source },
    { what: "notify-people", at: due(3 * times), source },
    { what: "complete-notification", at: due((3 + 20) * times), source },
    { what: "keep-register-until", at: endOfDay({ ...kept, year: kept.year + 5 }, timeZone), source },
  ];
}

/** GDPR, article 33(1): 72 hours, holidays or not; article 34: people without undue delay, so by the same hour. */
function gdpr({ at }: Known): Deadline[] {
  const due = new Date(at.getTime() + 72 * hour).toISOString();
  return [
    { what: "notify-authority", at: due, source: "GDPR 33(1)" },
    { what: "notify-people", at: due, source: "GDPR 34(1)" },
  ];
}

export interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** The day after the event is the first one counted (Código Civil, article 132). */
export function addBusinessDays(from: Day, count: number): Day {
  let day = from;
  for (let left = count; left > 0; ) {
    day = nextDay(day);
    if (isBusinessDay(day)) left -= 1;
  }
  return day;
}

function isBusinessDay(day: Day): boolean {
  const weekday = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(day);
}

/** Month and day: Lei 662/1949, Lei 6.802/1980 and Lei 14.759/2023 (20 November). */
const fixed = new Set(["1-1", "4-21", "5-1", "9-7", "10-12", "11-2", "11-15", "11-20", "12-25"]);
/** Days from Easter on which federal offices do not work: Carnival (Monday, Tuesday), Good Friday, Corpus Christi. */
const movable = [-48, -47, -2, 60];

/** A national holiday of Brazil. Holidays of a state or town are not known here: they only give more time. */
export function isHoliday(day: Day): boolean {
  if (fixed.has(`${day.month}-${day.day}`)) return true;
  const easter = easterOf(day.year);
  const distance = (utcOf(day) - utcOf(easter)) / (24 * hour);
  return movable.includes(distance);
}

/** Gregorian Easter by the algorithm of Meeus, Jones and Butcher (Nature, 20 April 1876). */
export function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * week) / 451);
  const sum = moon + week - 7 * shift + 114;
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}

function nextDay(day: Day): Day {
  return dayOf(new Date(utcOf(day) + 24 * hour));
}

function utcOf({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

function dayOf(date: Date): Day {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The calendar's day somewhere at a moment. */
function dayIn(timeZone: string, at: Date): Day {
  const [year, month, day] = new Intl.DateTimeFormat("en-CA", { timeZone }).format(at).split("-").map(Number);
  return { year: year!, month: month!, day: day! };
}

/** The last second of a day in a place. */
function endOfDay(day: Day, timeZone: string): string {
  const guess = utcOf(nextDay(day)) - 1000;
  const offset = guess - wallClock(timeZone, new Date(guess));
  return new Date(guess + offset).toISOString();
}

/** What the clock on the wall shows, as if it were UTC. Milliseconds. */
function wallClock(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
}
