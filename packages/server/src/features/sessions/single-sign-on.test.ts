import assert from "node:assert/strict";
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, describe, it } from "node:test";
import { countOf } from "../../testing/channels.ts";
import { createWorld, type World } from "../../testing/world.ts";

const client = "atalaia";
const refused = "/sign-in?problem=single-sign-on";

/** What the provider says in its next ID token, and what it was asked for. */
interface Turn {
  claims: Record<string, unknown>;
  challenge: string;
  nonce: string;
}

describe("single sign-on", () => {
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const turn: Turn = { claims: {}, challenge: "", nonce: "" };
  let provider: Server;
  let issuer: string;
  let world: World;
  before(async () => {
    provider = createServer((request, response) => {
      let body = "";
      request.setEncoding("utf8").on("data", (part) => {
        body += part;
      });
      request.on("end", () => {
        const [status, answer] = answerOf(request.url ?? "", new URLSearchParams(body));
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
      });
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => provider.once("listening", resolve));
    issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
    world = await createWorld({
      environment: {
        ATALAIA_OIDC_ISSUER: issuer,
        ATALAIA_OIDC_CLIENT_ID: client,
        ATALAIA_OIDC_CLIENT_SECRET: "invented",
      },
    });
  });
  beforeEach(() => {
    turn.claims = { sub: "s-bruno", email: "bruno@farol.example", email_verified: true };
  });
  after(async () => {
    provider.closeAllConnections();
    provider.close();
    await world.close();
  });

  it("lets in a member whose address the provider verified, and knows them again by their identity", async () => {
    assert.equal(await signIn(), "/");
    turn.claims = { sub: "s-bruno", email: "moved@elsewhere.example", email_verified: false };
    assert.equal(await signIn(), "/");
    assert.equal(await countOf(world, "identities"), 1);
  });

  const strangers: Record<string, Record<string, unknown>> = {
    "whom nobody invited": { sub: "s-1", email: "mallory@farol.example", email_verified: true },
    "whose address is not verified": { sub: "s-2", email: "alice@farol.example", email_verified: false },
    "whose address is verified only in words": {
      sub: "s-3",
      email: "alice@farol.example",
      email_verified: "true",
    },
    "without an address": { sub: "s-4" },
    "with another nonce": { sub: "s-bruno", nonce: "another" },
    "meant for another client": { sub: "s-bruno", aud: "another" },
    "of another issuer": { sub: "s-bruno", iss: "https://elsewhere.example" },
    "that ran out": { sub: "s-bruno", exp: 1 },
  };
  for (const [who, claims] of Object.entries(strangers)) {
    it(`refuses somebody ${who}`, async () => {
      turn.claims = claims;
      assert.equal(await signIn(), refused);
    });
  }

  it("refuses a return to a browser that did not begin it, a return twice, and one that comes late", async () => {
    const begun = await begin();
    assert.equal(await finish({ ...begun, cookie: "" }), refused);
    assert.equal(await finish({ ...begun, cookie: "atalaia-flow=another" }), refused);
    assert.equal(await finish(begun), "/");
    assert.equal(await finish(begun), refused);
    const late = await begin();
    world.advance(10 * 60_000 + 1);
    assert.equal(await finish(late), refused);
    world.advance(-10 * 60_000 - 1);
  });

  it("refuses a member who was disabled", async () => {
    turn.claims = { sub: "s-carla", email: "carla@farol.example", email_verified: true };
    assert.equal(await signIn(), "/");
    await world.call("alice", "PUT", `/api/members/${world.ids.carla}/disablement`);
    assert.equal(await signIn(), refused);
  });

  async function begin() {
    const { body, headers } = await world.call(null, "POST", "/api/session/single-sign-on", {});
    const asked = new URL(body.location).searchParams;
    assert.equal(asked.get("code_challenge_method"), "S256");
    turn.challenge = asked.get("code_challenge")!;
    turn.nonce = asked.get("nonce")!;
    const [cookie] = String(headers["set-cookie"]).split(";");
    return { state: asked.get("state")!, cookie: cookie! };
  }

  /** Where the browser is sent; into the console only with a session. */
  async function finish({ state, cookie }: { state: string; cookie: string }): Promise<unknown> {
    const query = new URLSearchParams({ code: "c-1", state });
    const path = `/api/session/single-sign-on/return?${query}`;
    const { headers } = await world.call(null, "GET", path, undefined, cookie ? { cookie } : {});
    const signedIn = /(^|,)atalaia=[\w-]{43};/.test(String(headers["set-cookie"] ?? ""));
    assert.equal(signedIn, headers["location"] === "/");
    return headers["location"];
  }

  async function signIn(): Promise<unknown> {
    return finish(await begin());
  }

  function answerOf(url: string, form: URLSearchParams): [number, unknown] {
    if (url.startsWith("/.well-known")) return [200, discovery()];
    if (url === "/keys")
      return [
        200,
        { keys: [{ ...key.publicKey.export({ format: "jwk" }), alg: "RS256", kid: "k", use: "sig" }] },
      ];
    const proof = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (proof !== turn.challenge) return [400, { error: "invalid_grant" }];
    return [200, { access_token: "a", token_type: "Bearer", expires_in: 60, id_token: idToken() }];
  }

  function discovery() {
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
      code_challenge_methods_supported: ["S256"],
    };
  }

  function idToken(): string {
    const now = Math.floor(Date.now() / 1000);
    const payload = { iss: issuer, aud: client, iat: now, exp: now + 300, nonce: turn.nonce, ...turn.claims };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const signed = `${part({ alg: "RS256", kid: "k" })}.${part(payload)}`;
    return `${signed}.${sign("sha256", Buffer.from(signed), key.privateKey).toString("base64url")}`;
  }
});
