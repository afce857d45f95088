/** Different contacts whose values a member saw. */
export interface Pace {
  /** In the last 60 minutes. */
  readonly hour: number;
  /** Since midnight at the desk. */
  readonly day: number;
  /** In the last 60 minutes, without working on their case. */
  readonly strange: number;
}

/** One member's finished day: their fastest hour by the clock, and the whole day. */
export type AgentDay = Pick<Pace, "hour" | "day">;

/** Below these nobody is called fast, whatever the statistics say. */
const least: AgentDay = { hour: 10, day: 50 };
/** Above these nobody is called ordinary, whatever the statistics say. */
const most: AgentDay = { hour: 45, day: 250 };
/** So many people within an hour whose case is somebody else's are no help to a colleague, on no day of the year. */
const mostStrange = 8;
/** With fewer finished agent-days there are no statistics. */
const fewestDays = 20;
/** Iglewicz and Hoaglin, How to detect and handle outliers (1993): |z| above 3.5 by the median absolute deviation. */
const limit = 3.5;
const consistency = 0.6745;
/** A busy hour is everybody's: the others' median of the same window has to be exceeded so many times. */
const timesOthers = 2.5;

/**
 * Whether somebody looks people up in bulk: far above what this desk's agent-days were, and far above what the others do
 * at the same time. `others` are the paces of the other members who saw anything in the window.
 */
export function isBulk(pace: Pace, history: readonly AgentDay[], others: readonly AgentDay[]): boolean {
  if (pace.strange >= mostStrange) return true;
  return (["hour", "day"] as const).some((window) => {
    const count = pace[window];
    if (count >= most[window]) return true;
    if (count < least[window] || history.length < fewestDays) return false;
    const usual = history.map((day) => day[window]);
    return (
      robustZ(count, usual) >= limit &&
      exceedsOthers(
        count,
        others.map((one) => one[window]),
      )
    );
  });
}

/** Whether statistics could make anything of this pace: they need not be asked otherwise. */
export function mayBeBulk({ hour, day, strange }: Pace): boolean {
  return strange >= mostStrange || hour >= least.hour || day >= least.day;
}

/** A deviation of less than one contact is none: otherwise a desk where every day is alike flags every change. */
export function robustZ(value: number, usual: readonly number[]): number {
  const middle = median(usual);
  const deviation = Math.max(1, median(usual.map((one) => Math.abs(one - middle))));
  return (consistency * (value - middle)) / deviation;
}

function exceedsOthers(count: number, others: readonly number[]): boolean {
  return others.length < 2 || count >= timesOthers * median(others);
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
