import { createHmac } from "node:crypto";
import { jwtVerify } from "jose";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { equalsConstantTime } from "../../platform/crypto/tokens.ts";
import { type ProofRow, spendNonce } from "./proofs.store.ts";
import type { Proving } from "./proving.ts";
import { siteKeyOf } from "./site-key.ts";
import type { VerificationSettings } from "./types.ts";
import { findExternalId } from "./verifications.store.ts";

/** How old a signed session may be: a JWT by its own times, the HMAC form by its time stamp. Seconds. */
const longestToken = 600;
const stampSkew = 300;
/** Clocks of site and desk may differ by so much; it lengthens no token. Seconds. */
const skew = 60;

/** Who the company's site says is signed in there. */
interface Assertion {
  /** The person's id in the company's own systems. */
  readonly externalId: string;
  readonly nonce: string;
  /** Milliseconds since the epoch after which the same assertion is refused for its age alone. */
  readonly expiresAt: number;
}

/** A session of the company's own site, signed by it: one time, for exactly this contact. */
export async function proveBySite(
  { context, row, settings }: Proving,
  { assertion }: { assertion: string },
): Promise<Omit<ProofRow, "id" | "at">> {
  const read = assertion.startsWith("v1.") ? readHmac : readJwt;
  const said = await read(assertion, settings, context.now());
  const expected = row.contact_id ? await findExternalId(context.database, row.contact_id) : null;
  if (!said || !expected) throw new Failure("proof-refused");
  if (!equalsConstantTime(externalIdFingerprint(context, said.externalId), expected))
    throw new Failure("proof-refused");
  const nonce = context.keys.fingerprint("site-nonce", said.nonce);
  if (!(await spendNonce(context.database, nonce, new Date(said.expiresAt))))
    throw new Failure("proof-refused");
  return { method: "site-session", source: "site", masked: null, since: null };
}

/** How a person's id in the company's systems is recognised again without being kept readable. */
export function externalIdFingerprint({ keys }: Pick<Context, "keys">, externalId: string): Buffer {
  return keys.fingerprint("external-id", externalId);
}

/**
 * RFC 7519 with `iss`, `sub`, `iat`, `exp` (at most ten minutes later) and `jti`. The algorithm is the setting's: EdDSA
 * or ES256 with a public key, HS256 with the shared secret; what the token's header asks for is only compared (RFC 8725, 3.1).
 */
async function readJwt(
  token: string,
  { site, secrets }: VerificationSettings,
  now: number,
): Promise<Assertion | null> {
  const pinned = site.publicKey === null ? sharedKey(secrets.siteSecret) : siteKeyOf(site.publicKey);
  if (!pinned || site.issuer === null) return null;
  try {
    const { payload } = await jwtVerify(token, pinned.key, {
      algorithms: [pinned.algorithm],
      issuer: site.issuer,
      currentDate: new Date(now),
      maxTokenAge: longestToken,
      clockTolerance: skew,
      requiredClaims: ["iss", "sub", "iat", "exp", "jti"],
    });
    const { sub, jti, iat, exp } = payload;
    if (!sub || !jti || jti.length > 200 || exp! - iat! > longestToken || exp! <= iat!) return null;
    return { externalId: sub, nonce: `jwt ${jti}`, expiresAt: (exp! + skew + 1) * 1000 };
  } catch {
    return null;
  }
}

function sharedKey(secret: string | undefined) {
  return secret === undefined ? null : { key: Buffer.from(secret, "utf8"), algorithm: "HS256" as const };
}

const HMAC_FORM = /^v1\.(\d{10})\.([A-Za-z0-9_-]{16,64})\.([A-Za-z0-9_-]{1,400})\.([0-9a-f]{64})$/;

/** `v1.TIMESTAMP.NONCE.CONTACT.HMAC`: CONTACT is the id in Base 64url, HMAC is SHA-256 in hex over everything before its dot. */
async function readHmac(
  assertion: string,
  { secrets }: VerificationSettings,
  now: number,
): Promise<Assertion | null> {
  const [, timestamp, nonce, contact, mac] = HMAC_FORM.exec(assertion) ?? [];
  if (timestamp === undefined || mac === undefined || secrets.siteSecret === undefined) return null;
  const signed = assertion.slice(0, assertion.lastIndexOf("."));
  const expected = createHmac("sha256", secrets.siteSecret).update(signed).digest("hex");
  if (!equalsConstantTime(mac, expected)) return null;
  if (Math.abs(now / 1000 - Number(timestamp)) > stampSkew) return null;
  const externalId = Buffer.from(contact!, "base64url").toString("utf8");
  return { externalId, nonce: `hmac ${nonce}`, expiresAt: (Number(timestamp) + stampSkew + 1) * 1000 };
}
