import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { channel, cursor, id, instant, page } from "./primitives.ts";

export const showActivity = endpoint({
  id: "activity.show",
  method: "GET",
  path: "/api/activity",
  access: "activity:read",
  summary: "Counts of a day (the desk's time zone) and of the seven days before it; no customer data",
  query: z.object({ day: z.iso.date().optional() }),
  response: z.object({
    day: z.iso.date(),
    hours: z.array(
      z.object({ hour: z.int(), clear: z.int(), caution: z.int(), danger: z.int(), incomplete: z.int() }),
    ),
    days: z.array(
      z.object({ day: z.iso.date(), clear: z.int(), caution: z.int(), danger: z.int(), incomplete: z.int() }),
    ),
    channels: z.array(z.object({ channel, messages: z.int(), caution: z.int(), danger: z.int() })),
    requests: z.array(z.object({ action: z.string(), count: z.int() })),
    levers: z.array(z.object({ signal: z.string(), text: z.string(), count: z.int() })),
    findings: z.array(z.object({ type: z.string(), count: z.int() })),
    held: z.object({ waiting: z.int(), released: z.int(), medianMinutesToRelease: z.number().nullable() }),
    replies: z.object({ sent: z.int(), stopped: z.int(), medianMinutesToFirst: z.number().nullable() }),
    analysis: z.object({
      messages: z.int(),
      medianMilliseconds: z.number().nullable(),
      p95Milliseconds: z.number().nullable(),
    }),
  }),
});

export const listReleases = endpoint({
  id: "activity.releases",
  method: "GET",
  path: "/api/releases",
  access: "releases:read",
  summary: "Who released which held message, when and why (no content)",
  query: z.object({ cursor: cursor.optional() }),
  response: page(
    z.object({
      messageId: id,
      by: z.string(),
      at: instant,
      reason: z.string(),
      verdict: z.string().nullable(),
    }),
  ),
});
