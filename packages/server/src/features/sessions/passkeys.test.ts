import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { type Authenticator, type Bend, createAuthenticator } from "../../testing/authenticator.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { boundOptions, verifyBound } from "./webauthn.ts";

describe("passkeys", () => {
  let world: World;
  let passkey: Authenticator;
  before(async () => {
    world = await createWorld();
    passkey = await enrol("alice");
  });
  beforeEach(() => world.context.database.run("delete from throttles"));
  after(() => world.close());

  it("signs in whoever holds it", async () => {
    const { status, headers } = await signIn(await challenge());
    assert.equal(status, 204);
    assert.match(String(headers["set-cookie"]), /HttpOnly; SameSite=Strict/);
  });

  const forgeries: Record<string, Bend> = {
    "of a user nobody verified": { userVerified: false },
    "given to another origin": { origin: "https://localhost.evil.example" },
    "given to the same host over another scheme": { origin: "https://localhost:8420" },
    "for another relying party": { rpId: "evil.example" },
    "that is a registration": { type: "webauthn.create" },
    "signed with another key": { otherKey: true },
  };
  for (const [what, bend] of Object.entries(forgeries)) {
    it(`refuses an answer ${what}`, async () => {
      const { status, body, headers } = await signIn(await challenge(), bend);
      assert.deepEqual([status, body.code, headers["set-cookie"]], [401, "sign-in-refused", undefined]);
    });
  }

  it("takes a challenge once, of ten at the same moment too", async () => {
    const options = await challenge();
    const answers = Array.from({ length: 10 }, () => passkey.answer(options));
    const statuses = await Promise.all(
      answers.map((answer) => world.call(null, "POST", "/api/session/passkey", { passkey: answer })),
    );
    assert.equal(statuses.filter(({ status }) => status === 204).length <= 1, true);
    assert.equal(
      (await world.call(null, "POST", "/api/session/passkey", { passkey: answers[9] })).status,
      401,
    );
  });

  it("takes no challenge it did not give, none that is older than five minutes", async () => {
    assert.equal((await signIn({ challenge: Buffer.alloc(32).toString("base64url") })).status, 401);
    const options = await challenge();
    world.advance(5 * 60_000 + 1);
    assert.equal((await signIn(options)).status, 401);
    world.advance(-5 * 60_000 - 1);
  });

  it("signs one deed: its answer confirms no other digest, nobody else's, and only once", async () => {
    const { context, ids } = world;
    const ask = async () => boundOptions(context, ids.alice, "digest of the deed");
    const confirm = (answer: unknown, who: string, digest: string) =>
      verifyBound(context, answer, who, digest);
    const answer = passkey.answer(await ask());
    await confirm(answer, ids.alice, "digest of the deed");
    const refused = { code: "sign-in-refused" };
    await assert.rejects(confirm(answer, ids.alice, "digest of the deed"), refused);
    await assert.rejects(confirm(passkey.answer(await ask()), ids.alice, "another deed"), refused);
    await assert.rejects(confirm(passkey.answer(await ask()), ids.bruno, "digest of the deed"), refused);
    const unverified = passkey.answer(await ask(), { userVerified: false });
    await assert.rejects(confirm(unverified, ids.alice, "digest of the deed"), refused);
    assert.equal((await signIn(await ask())).status, 401);
  });

  it("takes a challenge for its own purpose only", async () => {
    const stepUp = (await world.call("alice", "POST", "/api/session/step-up-options", {})).body;
    assert.equal((await signIn(stepUp)).status, 401);
    const answer = { passkey: passkey.answer(await challenge()) };
    assert.equal((await world.call("alice", "POST", "/api/session/step-up", answer)).status, 401);
    const adding = (await world.call("alice", "POST", "/api/me/passkeys/options", {})).body;
    assert.equal((await signIn(adding)).status, 401);
  });

  it("refuses a counter that does not grow: the passkey may have been copied", async () => {
    assert.equal((await signIn(await challenge(), { counter: 500 })).status, 204);
    for (const counter of [500, 499, 0])
      assert.equal((await signIn(await challenge(), { counter })).status, 401);
    assert.equal((await signIn(await challenge(), { counter: 501 })).status, 204);
  });

  it("steps up the member it belongs to and no other", async () => {
    const options = (await world.call("bruno", "POST", "/api/session/step-up-options", {})).body;
    const foreign = { passkey: passkey.answer(options, { counter: 600 }) };
    assert.equal(
      (await world.call("bruno", "POST", "/api/session/step-up", foreign)).body.code,
      "sign-in-refused",
    );
  });

  it("is registered for the member who asked, with a verified user", async () => {
    const options = (await world.call("carla", "POST", "/api/me/passkeys/options", {})).body;
    assert.equal(options.authenticatorSelection.userVerification, "required");
    const fresh = createAuthenticator();
    const unverified = { label: "Key", passkey: fresh.register(options, { userVerified: false }) };
    assert.equal((await world.call("carla", "POST", "/api/me/passkeys", unverified)).status, 401);
    const brunos = (await world.call("bruno", "POST", "/api/me/passkeys/options", {})).body;
    const crossed = { label: "Key", passkey: fresh.register(brunos) };
    assert.equal((await world.call("carla", "POST", "/api/me/passkeys", crossed)).status, 401);
    assert.equal((await world.call("carla", "GET", "/api/me/passkeys")).body.items.length, 0);
  });

  it("is kept when it is the last way in, and removed by its owner only", async () => {
    const path = `/api/me/passkeys/${passkey.id}`;
    assert.equal((await world.call("alice", "DELETE", path)).body.code, "conflict");
    await enrol("bruno");
    await enrol("bruno");
    assert.equal((await world.call("bruno", "DELETE", path)).body.code, "not-found");
  });

  it("leaves the last way in when two are removed at the same moment", async () => {
    const mine = [await enrol("carla"), await enrol("carla")];
    await Promise.all(mine.map(({ id }) => world.call("carla", "DELETE", `/api/me/passkeys/${id}`)));
    assert.equal((await world.call("carla", "GET", "/api/me/passkeys")).body.items.length, 1);
  });

  it("does not sign in a disabled member", async () => {
    const dora = await enrol("dora");
    await world.call("alice", "PUT", `/api/members/${world.ids.dora}/disablement`);
    const options = await challenge();
    const { status, body } = await world.call(null, "POST", "/api/session/passkey", {
      passkey: dora.answer(options),
    });
    assert.deepEqual([status, body.code], [401, "sign-in-refused"]);
  });

  async function challenge(): Promise<{ challenge: string }> {
    return (await world.call(null, "POST", "/api/session/passkey-options")).body;
  }

  function signIn(options: { challenge: string }, bend: Bend = {}) {
    return world.call(null, "POST", "/api/session/passkey", { passkey: passkey.answer(options, bend) });
  }

  async function enrol(who: "alice" | "bruno" | "carla" | "dora"): Promise<Authenticator> {
    const made = createAuthenticator();
    const options = (await world.call(who, "POST", "/api/me/passkeys/options", {})).body;
    const { status } = await world.call(who, "POST", "/api/me/passkeys", {
      label: "Key",
      passkey: made.register(options),
    });
    assert.equal(status, 204);
    return made;
  }
});
