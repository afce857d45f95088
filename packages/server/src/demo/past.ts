import type { Context } from "../context.ts";
import { createAccept } from "../features/intake/index.ts";
import { timeZone } from "./desk.ts";
import type { Story } from "./stories/types.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** The process as it was at another time: everything done with it bears that time. */
export interface Past {
  readonly context: Context;
  /** Moves on. Milliseconds. */
  pass(milliseconds: number): void;
}

export function goBack(context: Context, to: number): Past {
  let at = to;
  // Nothing done in the past is dated later than the present, however long a story goes on.
  const now = (): number => Math.min(at, context.now());
  return {
    context: { ...context, now, accept: createAccept({ ...context, now }) },
    pass(milliseconds) {
      at += milliseconds;
    },
  };
}

/** When a story begins, in milliseconds since the epoch. */
export function beginningOf({ when }: Pick<Story, "when">, now: number): number {
  if (typeof when === "number") return now - when * minute;
  const [daysAgo, time] = when;
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return midnight(now) - daysAgo * day + (hours * 60 + minutes) * minute;
}

/** The last midnight of the desk's time zone. */
function midnight(now: number): number {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(now);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return now - (now % minute) - (part("hour") * 60 + part("minute")) * minute;
}
