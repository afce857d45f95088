import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { id, instant } from "./primitives.ts";

/** A message that another system hands in: a social DM, an SMS, a ticket of an existing desk. */
export const intakeMessage = z.object({
  /** The conversation's id in that system; messages of one thread share it. */
  thread: z.string().min(1).max(200),
  from: z.object({
    /** The sender's id in that system. */
    id: z.string().min(1).max(200),
    name: z.string().max(200).optional(),
    email: z.email().max(254).optional(),
    phone: z.string().max(40).optional(),
  }),
  text: z.string().min(1).max(100_000),
  subject: z.string().max(500).optional(),
  sentAt: instant.optional(),
});

export const intake = endpoint({
  id: "intake.accept",
  method: "POST",
  path: "/api/intake/:id/messages",
  access: "public",
  summary:
    "Hand in a message, signed by Standard Webhooks (webhook-id, webhook-timestamp, webhook-signature); webhook-id is the idempotency key. Answers 202 once the message is committed",
  params: z.object({ id }),
  body: intakeMessage,
  bodyLimit: 512 * 1024,
  response: z.object({ messageId: id, duplicate: z.boolean() }),
  status: 202,
  errors: [
    "signature-refused",
    "not-found",
    "idempotency-mismatch",
    "too-large",
    "storage-full",
    "unavailable",
  ],
});
