import { arc } from "mailauth/lib/arc/index.js";
import { dkimVerify } from "mailauth/lib/dkim/verify.js";
import { evaluateDmarc } from "mailauth/lib/dmarc/index.js";
import { spf } from "mailauth/lib/spf/index.js";
import { domainOf, organisationOf } from "../domains/registrable.ts";
import { limitsOf } from "../limits.ts";
import { endOfHeader, type HeaderFields, headerValues } from "../message/headers.ts";
import type { Authentication, AuthenticationResult, Envelope, MailContext } from "../types.ts";
import { readAuthenticationResults } from "./authentication-results.ts";
import { type BoundedResolver, boundResolver } from "./bounded-resolver.ts";

/** What was found out about the sender's authenticity. */
export interface AuthenticationFacts extends Authentication {
  /** Lower-case signing domains whose DKIM signature holds. */
  readonly signedBy: readonly string[];
  /** The policy the header-from domain publishes for failing mail. */
  readonly policy: "none" | "quarantine" | "reject";
  /** True when an answer was possible at all: a trusted header, an envelope, or a signature that holds. */
  readonly isConclusive: boolean;
  readonly limits: readonly string[];
}

/** mailauth unfolds a header in the square of its lines; honest headers have a few hundred. */
const mostHeaderLines = 2_000;
/** A From field with hundreds of authors is none. */
const longestFrom = 20_000;
/** More signatures than any honest chain of forwarders adds; each costs a lookup and a hash of the body. */
const mostSignatures = 12;

/**
 * SPF, DKIM, DMARC and ARC of a message (RFC 7208, 6376, 9989, 8617), from the header of a trusted
 * authserv-id when there is one, otherwise checked with the given resolver. Never throws.
 */
export async function authenticate(
  bytes: Uint8Array,
  fields: HeaderFields,
  context: MailContext,
): Promise<AuthenticationFacts> {
  const trusted = fromTrustedHeader(fields, context.desk?.trustedAuthservIds ?? []);
  if (trusted) return trusted;
  if (headerLines(bytes) > mostHeaderLines || headerValues(fields, "from").join().length > longestFrom)
    return { ...unknown, dkim: "permerror", limits: ["header-lines"] };
  const resolver = boundResolver(context.resolver, limitsOf(context.limits).dnsMilliseconds);
  try {
    return await check(bytes, fields, resolver, context.envelope);
  } catch {
    return { ...unknown, limits: ["authentication"] };
  } finally {
    resolver.close();
  }
}

/** Lines before the first empty one, counted no further than the bound. */
function headerLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0 && lines <= mostHeaderLines; at = bytes.indexOf(0x0a, at + 1)) {
    const next = bytes[at + 1] === 0x0d ? bytes[at + 2] : bytes[at + 1];
    lines += 1;
    if (next === 0x0a) break;
  }
  return lines;
}

const unknown: AuthenticationFacts = {
  spf: "none",
  dkim: "none",
  dmarc: "none",
  arc: "none",
  aligned: false,
  signedBy: [],
  policy: "none",
  isConclusive: false,
  limits: [],
};

function fromTrustedHeader(fields: HeaderFields, trustedIds: readonly string[]): AuthenticationFacts | null {
  const trusted = new Set(trustedIds.map((id) => id.toLowerCase()));
  if (trusted.size === 0) return null;
  const from = organisationOf(domainOf(headerValues(fields, "from")[0] ?? ""));
  const all = headerValues(fields, "authentication-results").slice(0, 50).map(readAuthenticationResults);
  const first = all.find((results) => results && trusted.has(results.authservId));
  if (!first) return null;
  // Only the topmost trusted field was added last, by our own border; those below may come from outside.
  const result = (method: string): AuthenticationResult =>
    best(first.methods.filter((one) => one.method === method).map((one) => one.result));
  const signedBy = first.methods
    .filter((one) => one.method === "dkim" && one.result === "pass")
    .map((one) => signerOf(one.properties));
  const mailFrom =
    first.methods.find((one) => one.method === "spf" && one.result === "pass")?.properties["smtp.mailfrom"] ??
    "";
  const organisations = [...signedBy, mailFrom.includes("@") ? domainOf(mailFrom) : mailFrom]
    .filter(Boolean)
    .map(organisationOf);
  const dmarc = result("dmarc");
  return {
    spf: result("spf"),
    dkim: result("dkim"),
    dmarc,
    arc: result("arc"),
    aligned: dmarc === "pass" || (from !== "" && organisations.includes(from)),
    authservId: first.authservId,
    signedBy,
    policy: policyOf(
      first.methods.find((one) => one.method === "dmarc")?.properties["policy.p"] ??
        headerValues(fields, "authentication-results").join(" "),
    ),
    isConclusive: true,
    limits: [],
  };
}

function signerOf(properties: Readonly<Record<string, string>>): string {
  return properties["header.d"] ?? domainOf(properties["header.i"] ?? "");
}

function policyOf(text: string): AuthenticationFacts["policy"] {
  const policy = /(?:^|\bp=|\bdis=|\baction=)(reject|quarantine)/i
    .exec(text.slice(0, 4000))?.[1]
    ?.toLowerCase();
  return policy === "reject" || policy === "quarantine" ? policy : "none";
}

async function check(
  bytes: Uint8Array,
  fields: HeaderFields,
  resolver: BoundedResolver,
  envelope?: Envelope,
): Promise<AuthenticationFacts> {
  const resolve = resolver.resolve;
  const flooded =
    headerValues(fields, "dkim-signature").length > mostSignatures ||
    headerValues(fields, "arc-seal").length > mostSignatures;
  if (flooded) return { ...unknown, dkim: "permerror", limits: ["signatures"] };
  const signatures = await dkimVerify(signedPart(bytes, fields), { resolver: resolve, rejectRsaSha1: true });
  const sender = await checkSpf(resolve, envelope);
  const sealed = signatures.arc
    ? await arc(signatures.arc as Parameters<typeof arc>[0], { resolver: resolve })
    : undefined;
  const { response } = await evaluateDmarc({
    headerFrom: signatures.headerFrom,
    fromFields: signatures.fromFields,
    spfDomains: sender.domain ? [sender.domain] : [],
    dkimDomains: signatures.results
      .filter((row) => row.status.result === "pass")
      .map((row) => ({
        id: row.id ?? "",
        domain: row.signingDomain ?? "",
        aligned: row.status.aligned ?? false,
        underSized: row.status.underSized,
      })),
    ...(sealed ? { arcResult: sealed } : {}),
    resolver: resolve,
  } as Parameters<typeof evaluateDmarc>[0]);
  const signedBy = signatures.results
    .filter((row) => row.status.result === "pass")
    .map((row) => (row.signingDomain ?? "").toLowerCase());
  const dkim = best(signatures.results.map((row) => resultOf(row.status.result)));
  const dmarc = response ? resultOf(response.status.result) : "none";
  const from = organisationOf(domainOf(signatures.headerFrom[0] ?? ""));
  return {
    spf: sender.result,
    dkim,
    dmarc,
    arc: sealed ? resultOf(sealed.status.result) : "none",
    aligned:
      dmarc === "pass" ||
      (signatures.fromFields === 1 &&
        [...signedBy, sender.domain].filter(Boolean).map(organisationOf).includes(from)),
    signedBy,
    policy: response ? policyOf(response.policy ?? "") : "none",
    // Without an envelope a missing key or a body changed on the way proves nothing.
    isConclusive: envelope !== undefined || dkim === "pass",
    limits: resolver.isExhausted() ? ["dns"] : [],
  };
}

/**
 * What the signature check has to read: the header alone when nothing is signed. Line ends are put right here, in
 * one copy, because the check would otherwise take every line by itself.
 */
function signedPart(bytes: Uint8Array, fields: HeaderFields): Buffer {
  const isSigned = fields.some(({ name }) => name === "dkim-signature" || name.startsWith("arc-"));
  const part = isSigned ? bytes : bytes.subarray(0, endOfHeader(bytes));
  return withCrlf(Buffer.from(part.buffer, part.byteOffset, part.byteLength));
}

function withCrlf(bytes: Buffer): Buffer {
  const bare = bareLineFeeds(bytes);
  if (bare === 0) return bytes;
  const whole = Buffer.allocUnsafe(bytes.length + bare);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === 0x0a && bytes[at - 1] !== 0x0d) whole[length++] = 0x0d;
    whole[length++] = byte;
  }
  return whole;
}

function bareLineFeeds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at - 1] !== 0x0d) count += 1;
  }
  return count;
}

async function checkSpf(
  resolve: BoundedResolver["resolve"],
  envelope?: Envelope,
): Promise<{ result: AuthenticationResult; domain: string }> {
  if (!envelope) return { result: "none", domain: "" };
  const { status, domain } = await spf({
    sender: envelope.mailFrom || `postmaster@${envelope.helo}`,
    ip: envelope.remoteAddress,
    helo: envelope.helo,
    mta: "atalaia",
    resolver: resolve,
  } as Parameters<typeof spf>[0]);
  const result = resultOf(status.result);
  return { result, domain: result === "pass" ? domain : "" };
}

const order: readonly AuthenticationResult[] = [
  "pass",
  "fail",
  "softfail",
  "policy",
  "neutral",
  "permerror",
  "temperror",
  "none",
];

/** Of several signatures one that holds is enough (RFC 6376 section 6.1). */
function best(results: readonly AuthenticationResult[]): AuthenticationResult {
  return order.find((result) => results.includes(result)) ?? "none";
}

function resultOf(result: string): AuthenticationResult {
  return order.find((one) => one === result) ?? "none";
}
