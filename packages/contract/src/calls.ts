import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, id } from "./primitives.ts";

export const startCall = endpoint({
  id: "calls.start",
  method: "POST",
  path: "/api/calls",
  access: "conversations:write",
  summary: "Open a call panel: a phone conversation whose lines are judged as they are written",
  body: z.object({
    inboxId: id,
    /** The caller's number as shown, if any; sealed, shown masked. */
    number: z.string().max(40).optional(),
    contactId: id.optional(),
  }),
  response: z.object({ conversationId: id }),
  errors: ["not-found"],
});

export const callLines = z.object({
  lines: z
    .array(z.object({ from: z.enum(["customer", "agent"]), text: z.string().trim().min(1).max(4_000) }))
    .min(1)
    .max(500),
  idempotencyKey: z.string().min(8).max(64),
});

export const addCallLines = endpoint({
  id: "calls.addLines",
  method: "POST",
  path: "/api/calls/:id/lines",
  access: "conversations:write",
  summary: "Lines of the call: notes while talking, or a pasted transcript",
  params: byId,
  body: callLines,
  bodyLimit: 2 * 1024 * 1024,
  response: z.object({ messageIds: z.array(id) }),
  errors: ["not-found", "conflict"],
});

export const endCall = endpoint({
  id: "calls.end",
  method: "PUT",
  path: "/api/calls/:id/end",
  access: "conversations:write",
  summary: "The call is over",
  params: byId,
  errors: ["not-found"],
});
