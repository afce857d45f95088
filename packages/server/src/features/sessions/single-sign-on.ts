import * as oidc from "openid-client";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { findFactorsByEmail } from "./factors.store.ts";
import { insertChallenge, takeChallenge } from "./sessions.store.ts";

const flowMilliseconds = 10 * 60_000;
const purpose = "single-sign-on";

interface Flow {
  readonly verifier: string;
  readonly nonce: string;
}

/** OpenID Connect Core 1.0, code flow with PKCE (RFC 7636): the address to go to, and the state that this browser must bring back. */
export async function beginSingleSignOn(context: Context): Promise<{ location: string; state: string }> {
  const configuration = await discover(context);
  const flow: Flow = { verifier: oidc.randomPKCECodeVerifier(), nonce: oidc.randomNonce() };
  const state = oidc.randomState();
  await insertChallenge(context.database, {
    challenge: state,
    purpose,
    subject: context.keys.system.seal(placeOf(state), JSON.stringify(flow)).toString("base64"),
    expiresAt: new Date(context.now() + flowMilliseconds),
  });
  const location = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: returnAddress(context),
    scope: "openid email profile",
    code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: "S256",
    state,
    nonce: flow.nonce,
  });
  return { location: location.href, state };
}

/**
 * @returns the member behind the identity: linked before, or with the same verified e-mail address. Nobody is let in
 * who was not invited. @throws {Failure} `sign-in-refused`
 */
export async function finishSingleSignOn(
  context: Context,
  query: Readonly<Record<string, unknown>>,
  browserState: string | null,
): Promise<string> {
  const state = typeof query["state"] === "string" ? query["state"] : "";
  if (!state || state !== browserState) throw new Failure("sign-in-refused");
  const kept = await takeChallenge(context.database, state, purpose, new Date(context.now()));
  if (!kept?.subject) throw new Failure("sign-in-refused");
  const flow = JSON.parse(
    context.keys.system.open(placeOf(state), Buffer.from(kept.subject, "base64")).toString(),
  ) as Flow;
  const claims = await exchange(context, query, state, flow);
  return memberOf(context, claims);
}

async function exchange(
  context: Context,
  query: Readonly<Record<string, unknown>>,
  state: string,
  flow: Flow,
): Promise<oidc.IDToken> {
  const address = new URL(returnAddress(context));
  for (const [name, value] of Object.entries(query))
    if (typeof value === "string") address.searchParams.set(name, value);
  try {
    const tokens = await oidc.authorizationCodeGrant(await discover(context), address, {
      pkceCodeVerifier: flow.verifier,
      expectedState: state,
      expectedNonce: flow.nonce,
      idTokenExpected: true,
    });
    return tokens.claims()!;
  } catch (error) {
    throw new Failure("sign-in-refused", {}, error);
  }
}

async function memberOf(context: Context, claims: oidc.IDToken): Promise<string> {
  const linked = await context.database.first<{ id: string }>(
    "select m.id from identities i join members m on m.id = i.member_id where i.issuer = $1 and i.subject = $2 and m.disabled_at is null",
    [claims.iss, claims.sub],
  );
  if (linked) return linked.id;
  const email =
    claims["email_verified"] === true && typeof claims["email"] === "string" ? claims["email"] : null;
  const member = email ? await findFactorsByEmail(context.database, email) : null;
  if (!member || member.disabled_at) throw new Failure("sign-in-refused");
  await context.database.run(
    "insert into identities (issuer, subject, member_id, created_at) values ($1, $2, $3, now()) on conflict do nothing",
    [claims.iss, claims.sub, member.member_id],
  );
  return member.member_id;
}

const discovered = new Map<string, Promise<oidc.Configuration>>();

/** @throws {Failure} `not-found` when single sign-on is not configured, `unavailable` when the provider does not answer. */
async function discover(context: Context): Promise<oidc.Configuration> {
  const { oidcIssuer, oidcClientId, oidcClientSecret } = context.settings;
  if (!oidcIssuer || !oidcClientId) throw new Failure("not-found");
  const issuer = new URL(oidcIssuer);
  const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(issuer.hostname);
  const options = loopback ? { execute: [oidc.allowInsecureRequests] } : {};
  const known =
    discovered.get(issuer.href) ??
    oidc.discovery(issuer, oidcClientId, oidcClientSecret ?? undefined, undefined, options);
  discovered.set(issuer.href, known);
  try {
    return await known;
  } catch (error) {
    discovered.delete(issuer.href);
    throw new Failure("unavailable", {}, error);
  }
}

function returnAddress(context: Context): string {
  return new URL("/api/session/single-sign-on/return", context.origin).href;
}

function placeOf(state: string): { table: string; column: string; row: string } {
  return { table: "challenges", column: "subject", row: state };
}
