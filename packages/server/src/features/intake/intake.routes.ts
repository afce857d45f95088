import * as wire from "@atalaia/contract";
import { Webhook } from "standardwebhooks";
import { Failure } from "../../failure.ts";
import { type Call, route } from "../../platform/http/call.ts";
import type { Sender } from "../contacts/index.ts";
import { findInbox, openSecrets } from "../inboxes/index.ts";
import { encodeTextPayload } from "../reports/index.ts";

type IntakeCall = Call<typeof wire.intake>;

export const intakeRoutes = [
  route(wire.intake, async (call) => {
    const inbox = await findInbox(call.context.database, call.params.id);
    // An unknown inbox and a wrong signature look the same: nobody learns which ids exist.
    if (inbox?.kind !== "intake" || !inbox.enabled) throw new Failure("signature-refused");
    verifySignature(call, openSecrets(call.context, inbox).signing ?? []);
    const { thread, text, subject } = call.body;
    return call.context.accept({
      inboxId: inbox.id,
      channel: inbox.channel,
      format: "json",
      raw: encodeTextPayload({
        thread,
        text,
        sender: senderOf(call.body.from, inbox.id),
        ...(subject ? { subject } : {}),
      }),
      idempotencyKey: String(call.headers["webhook-id"]),
    });
  }),
];

/** Standard Webhooks 1.0: the signature is over the exact bytes, five minutes to either side. */
function verifySignature(call: IntakeCall, secrets: readonly { secret: string; until?: number }[]): void {
  const headers = {
    "webhook-id": String(call.headers["webhook-id"] ?? ""),
    "webhook-timestamp": String(call.headers["webhook-timestamp"] ?? ""),
    "webhook-signature": String(call.headers["webhook-signature"] ?? ""),
  };
  const alive = secrets.filter((one) => one.until === undefined || one.until > call.context.now());
  if (!alive.some(({ secret }) => matches(secret, call.rawBody, headers))) {
    call.context.metrics.refused.inc({ channel: "intake", code: "signature-refused" });
    throw new Failure("signature-refused");
  }
}

function matches(secret: string, body: Buffer, headers: Record<string, string>): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

/** An address or number recognises a person across systems; otherwise the sender's id in that system does. */
function senderOf(from: IntakeCall["body"]["from"], inboxId: string): Sender {
  const named = from.name ? { name: from.name } : {};
  if (from.email) return { kind: "email", value: from.email, ...named };
  if (from.phone) return { kind: "phone", value: from.phone, ...named };
  return { kind: "handle", value: `${inboxId}:${from.id}`, ...named };
}
