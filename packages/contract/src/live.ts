import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { id } from "./primitives.ts";

/** What open consoles are told: ids only, never content. */
export const liveEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("conversation"), conversationId: id, inboxId: id }),
  /** An action, its verification or the freeze of this conversation moved. */
  z.object({ type: z.literal("action"), conversationId: id, actionId: id.nullable() }),
  z.object({ type: z.literal("alert"), alertId: id }),
  z.object({ type: z.literal("evidence") }),
  z.object({ type: z.literal("session-ended"), sessionId: id }),
  z.object({ type: z.literal("members") }),
  z.object({ type: z.literal("settings") }),
  z.object({ type: z.literal("ingestion"), uploadId: id }),
]);
export type LiveEvent = z.output<typeof liveEvent>;

export const live = endpoint({
  id: "live.stream",
  method: "GET",
  path: "/api/live",
  access: "member",
  summary:
    "Server-sent events (text/event-stream) of `LiveEvent`; auditors receive none that name conversations",
});
