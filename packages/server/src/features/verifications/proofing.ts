import { Webhook } from "standardwebhooks";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { createToken, equalsConstantTime, hashToken } from "../../platform/crypto/tokens.ts";
import type { Call } from "../../platform/http/call.ts";
import { answerProofing, insertProofing } from "./proofings.store.ts";
import { spendNonce } from "./proofs.store.ts";
import { keepProof } from "./prove.ts";
import { joinedVerification, refuseEnded } from "./session.ts";
import { readSettings } from "./settings.ts";
import { findVerification } from "./verifications.store.ts";

const proofingMilliseconds = 30 * 60_000;

/**
 * Where the browser goes: the provider's address with `reference` (ours, 256 bits, once) and `return_to`. Nothing about
 * the person is handed over. @throws {Failure} `signed-out`, `verification-ended`, `not-found` without a provider
 */
export async function startProofing(call: Pick<Call, "context" | "headers">): Promise<{ location: string }> {
  const { context } = call;
  const row = await joinedVerification(call);
  const { methods, proofingUrl, secrets } = await readSettings(context, context.database);
  if (
    !methods.has("proofing") ||
    proofingUrl === null ||
    secrets.proofingSecret === undefined ||
    !row.contact_id
  )
    throw new Failure("not-found");
  const { token, hash } = createToken();
  const expiresAt = new Date(context.now() + proofingMilliseconds);
  await insertProofing(context.database, { referenceHash: hash, verificationId: row.id, expiresAt });
  const location = new URL(proofingUrl);
  location.searchParams.set("reference", token);
  location.searchParams.set("return_to", new URL("/verify", context.origin).href);
  return { location: location.href };
}

/**
 * The provider's word, signed as Standard Webhooks say: a reference counts once, a delivery once.
 * @throws {Failure} `signature-refused`, `verification-ended`
 */
export async function takeProofing(
  { context, headers, rawBody }: Pick<Call, "context" | "headers" | "rawBody">,
  body: { reference: string; outcome: "verified" | "refused" },
): Promise<void> {
  const { secrets } = await readSettings(context, context.database);
  verifySignature(context, secrets.proofingSecret, headers, rawBody);
  const delivery = context.keys.fingerprint("proofing-delivery", String(headers["webhook-id"]));
  if (!(await spendNonce(context.database, delivery, new Date(context.now() + 86_400_000))))
    throw new Failure("signature-refused");
  const now = new Date(context.now());
  const answered = await answerProofing(context.database, hashToken(body.reference), now);
  const row = answered && (await findVerification(context.database, answered));
  if (!row) throw new Failure("verification-ended");
  refuseEnded(context, row);
  if (body.outcome === "verified")
    await keepProof(context, row, { method: "proofing", source: "proofing", masked: null, since: null });
}

/** Five minutes either way by the desk's clock, as the standard has it. Seconds. */
const tolerance = 300;

function verifySignature(
  { now }: Pick<Context, "now">,
  secret: string | undefined,
  headers: Call["headers"],
  rawBody: Buffer,
): void {
  const id = String(headers["webhook-id"] ?? "");
  const timestamp = Number(headers["webhook-timestamp"]);
  const isFresh = Math.abs(now() / 1000 - timestamp) <= tolerance;
  if (secret === undefined || id === "" || !isFresh) throw new Failure("signature-refused");
  const expected = new Webhook(secret).sign(id, new Date(timestamp * 1000), rawBody.toString("utf8"));
  const given = String(headers["webhook-signature"] ?? "").split(" ");
  if (!given.some((signature) => equalsConstantTime(signature, expected)))
    throw new Failure("signature-refused");
}
