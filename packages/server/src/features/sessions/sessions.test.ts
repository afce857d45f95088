import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { generate } from "otplib";
import { countOf } from "../../testing/channels.ts";
import { createWorld, type Person, type World } from "../../testing/world.ts";

const minute = 60_000;
const password = "correct horse under the lighthouse";

interface Way {
  readonly cookie: string;
}

describe("sessions", () => {
  let world: World;
  let secret: string;
  let recoveryCodes: string[];
  before(async () => {
    world = await createWorld();
    ({ secret, recoveryCodes } = await enrol("alice"));
  });
  beforeEach(() => world.context.database.run("delete from throttles"));
  after(() => world.close());

  const code = () => generate({ secret, epoch: Math.floor(world.context.now() / 1000) });
  const email = "alice@farol.example";
  const signIn = (body: object) =>
    world.call(null, "POST", "/api/session/password", { email, password, ...body });
  /** A spelling nobody types and no index holds. */
  const strange = { email: "a\0b", code: "1", password: "" };
  const me = ({ cookie }: Way) => world.call(null, "GET", "/api/me", undefined, { cookie });
  /** A new step, so that its code was not used yet. */
  const nextStep = () => world.advance(30_000);

  async function begin(): Promise<Way> {
    nextStep();
    const { status, headers } = await signIn({ code: await code() });
    assert.equal(status, 204);
    return { cookie: cookieOf(headers["set-cookie"]) };
  }

  it("refuses a password that is short, known, or made of the desk's own words", async () => {
    const weak: Record<string, string> = {
      short: "too-short",
      password: "known",
      "12345678": "known",
      Farol2026: "known",
      "carla.nunes": "known",
    };
    const carla = await enrol("carla");
    assert.ok(carla.secret);
    for (const [attempt, reason] of Object.entries(weak)) {
      const { status, body } = await world.call("carla", "PUT", "/api/me/password", { password: attempt });
      assert.deepEqual([attempt, status, body.code, body.reason], [attempt, 422, "password-weak", reason]);
    }
  });

  it("asks fifteen characters of a password that stands alone", async () => {
    const { body } = await world.call("bruno", "PUT", "/api/me/password", { password: "vento-norte-7" });
    assert.deepEqual([body.code, body.reason], ["password-weak", "too-short"]);
  });

  it("gives a cookie no script reads and no other site sends, with 256 random bits that are not stored", async () => {
    nextStep();
    const { headers } = await signIn({ code: await code() });
    const cookie = String(headers["set-cookie"]);
    assert.match(cookie, /^atalaia=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const token = cookie.slice("atalaia=".length, cookie.indexOf(";"));
    const row = await world.context.database.first("select 1 as one from sessions where token_hash = $1", [
      Buffer.from(token),
    ]);
    assert.equal(row, null);
  });

  it("takes no session that the client brought along", async () => {
    nextStep();
    const fixed = "A".repeat(43);
    const answer = await world.call(
      null,
      "POST",
      "/api/session/password",
      { email, password, code: await code() },
      { cookie: `atalaia=${fixed}` },
    );
    assert.ok(!String(answer.headers["set-cookie"]).includes(fixed));
    assert.equal((await me({ cookie: `atalaia=${fixed}` })).status, 401);
  });

  it("changes its token on a step-up; the old one is dead", async () => {
    const before = await begin();
    nextStep();
    const { headers, status } = await world.call(
      null,
      "POST",
      "/api/session/step-up",
      { password, code: await code() },
      before as never,
    );
    assert.equal(status, 204);
    const now = { cookie: cookieOf(headers["set-cookie"]) };
    assert.notEqual(now.cookie, before.cookie);
    assert.deepEqual([(await me(before)).status, (await me(now)).status], [401, 200]);
  });

  it("lists one's own devices, ends one of them, and nobody else's", async () => {
    const [one, two] = [await begin(), await begin()];
    const devices = (await world.call(null, "GET", "/api/me/devices", undefined, one as never)).body.items;
    const other = devices.find((device: { current: boolean }) => !device.current);
    assert.ok(other);
    assert.equal((await world.call("bruno", "DELETE", `/api/me/devices/${other.id}`)).status, 404);
    for (const device of devices.filter(({ current }: { current: boolean }) => !current))
      assert.equal(
        (await world.call(null, "DELETE", `/api/me/devices/${device.id}`, undefined, one as never)).status,
        204,
      );
    assert.deepEqual([(await me(one)).status, (await me(two)).status], [200, 401]);
  });

  it("is over after signing out, with the cookie taken back", async () => {
    const way = await begin();
    const { headers } = await world.call(null, "DELETE", "/api/session", undefined, way as never);
    assert.match(String(headers["set-cookie"]), /^atalaia=;.*Expires=Thu, 01 Jan 1970/);
    assert.equal((await me(way)).status, 401);
  });

  it("ends every other session when the password changes", async () => {
    const [one, two] = [await begin(), await begin()];
    nextStep();
    const { headers } = await world.call(
      null,
      "POST",
      "/api/session/step-up",
      { password, code: await code() },
      one as never,
    );
    const now = { cookie: cookieOf(headers["set-cookie"]) };
    assert.equal((await world.call(null, "PUT", "/api/me/password", { password }, now as never)).status, 204);
    assert.deepEqual([(await me(now)).status, (await me(two)).status], [200, 401]);
  });

  describe("signing in with a password", () => {
    it("answers everybody it refuses with the same bytes", async () => {
      nextStep();
      const good = await code();
      const wrong = good === "000000" ? "000001" : "000000";
      const tries = [
        { code: wrong },
        { password: "not the password at all", code: good },
        { email: "nobody@farol.example", code: good },
        { email: "bruno@farol.example", code: good },
        { email: "' or 1=1 --", code: good },
      ];
      const bodies = new Set<string>();
      for (const body of tries) {
        await world.context.database.run("delete from throttles");
        const answer = await signIn(body);
        bodies.add(JSON.stringify([answer.status, answer.body, answer.headers["set-cookie"] ?? null]));
      }
      assert.equal(bodies.size, 1);
      assert.match([...bodies][0]!, /sign-in-refused/);
    });

    it("survives an address that no table can hold", async () => {
      assert.equal((await signIn(strange)).body.code, "request-invalid");
    });

    it("takes a code once, of several at the same moment too", async () => {
      nextStep();
      const used = await code();
      const answers = await Promise.all(Array.from({ length: 4 }, () => signIn({ code: used })));
      assert.equal(answers.filter(({ status }) => status === 204).length, 1);
      await world.context.database.run("delete from throttles");
      assert.equal((await signIn({ code: used })).status, 401);
    });

    it("takes no code of an earlier step than the last one used", async () => {
      nextStep();
      const earlier = await code();
      world.advance(30_000);
      assert.equal((await signIn({ code: await code() })).status, 204);
      assert.equal((await signIn({ code: earlier })).status, 401);
    });

    it("takes a recovery code once, of several at the same moment too", async () => {
      const used = recoveryCodes[0]!;
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => signIn({ code: used.toLowerCase().replaceAll("-", " ") })),
      );
      assert.equal(answers.filter(({ status }) => status === 204).length, 1);
      assert.equal(await countOf(world, "recovery_codes where used_at is not null"), 1);
    });

    it("stops after ten tries at an account, however many come at once", async () => {
      const answers = await Promise.all(
        Array.from({ length: 16 }, (_, index) =>
          signIn({ email: "bruno@farol.example", password: "", code: String(index) }),
        ),
      );
      assert.equal(answers.filter(({ status }) => status === 401).length, 10);
      const limited = answers.filter(({ status }) => status === 429);
      assert.equal(limited.length, 6);
      assert.ok(Number(limited[0]!.headers["retry-after"]) > 0);
    });

    it("stops after twenty tries from an address, whichever accounts it tries", async () => {
      const statuses: number[] = [];
      for (let index = 0; index < 24; index += 1)
        statuses.push((await signIn({ email: `who${index}@farol.example`, password: "", code: "1" })).status);
      assert.deepEqual(statuses.slice(20), [429, 429, 429, 429]);
    });

    it("does not let a victim's passkey sign-in suffer from tries at the password", async () => {
      for (let index = 0; index < 25; index += 1) await signIn({ password: "", code: "1" });
      assert.equal((await world.call(null, "POST", "/api/session/passkey-options")).status, 200);
    });
  });

  describe("ways in of one's own", () => {
    it("keeps the working TOTP until a new one is proven", async () => {
      const way = await begin();
      nextStep();
      const stepped = await world.call(
        null,
        "POST",
        "/api/session/step-up",
        { password, code: await code() },
        way as never,
      );
      const cookie = cookieOf(stepped.headers["set-cookie"]);
      const started = await world.call(null, "POST", "/api/me/totp", {}, { cookie });
      assert.equal(started.status, 200);
      nextStep();
      const wrong = await world.call(null, "PUT", "/api/me/totp", { code: "000000" }, { cookie });
      assert.equal(wrong.body.code, "code-refused");
      assert.equal((await signIn({ code: await code() })).status, 204);
      const next = await generate({
        secret: started.body.secret,
        epoch: Math.floor(world.context.now() / 1000),
      });
      assert.equal((await world.call(null, "PUT", "/api/me/totp", { code: next }, { cookie })).status, 204);
      secret = started.body.secret;
      assert.equal((await signIn({ code: next })).status, 401, "the code that proved the secret is spent");
    });
  });

  it("forgets a step-up after five minutes", async () => {
    const way = await begin();
    nextStep();
    const { headers } = await world.call(
      null,
      "POST",
      "/api/session/step-up",
      { password, code: await code() },
      way as never,
    );
    const now = { cookie: cookieOf(headers["set-cookie"]) };
    const options = () => world.call(null, "POST", "/api/me/passkeys/options", {}, now as never);
    world.advance(5 * minute - 1_000);
    assert.equal((await options()).status, 200);
    world.advance(1_001);
    assert.equal((await options()).body.code, "step-up-required");
  });

  it("ends after half an hour of silence", async () => {
    const way = await begin();
    world.advance(30 * minute - 1_000);
    assert.equal((await me(way)).status, 200);
    world.advance(30 * minute + 1);
    assert.equal((await me(way)).status, 401);
  });

  it("ends after twelve hours, however busy", async () => {
    const way = await begin();
    for (let passed = 0; passed < 12 * 60 - 20; passed += 20) {
      world.advance(20 * minute);
      assert.equal((await me(way)).status, 200);
    }
    world.advance(20 * minute + 1);
    assert.equal((await me(way)).status, 401);
  });

  /** Password, TOTP and recovery codes of a member who came by invitation. */
  async function enrol(who: Person): Promise<{ secret: string; recoveryCodes: string[] }> {
    const started = (await world.call(who, "POST", "/api/me/totp", {})).body;
    const first = await generate({ secret: started.secret, epoch: Math.floor(world.context.now() / 1000) });
    assert.equal((await world.call(who, "PUT", "/api/me/totp", { code: first })).status, 204);
    assert.equal((await world.call(who, "PUT", "/api/me/password", { password })).status, 204);
    const { codes } = (await world.call(who, "POST", "/api/me/recovery-codes", {})).body;
    return { secret: started.secret, recoveryCodes: codes };
  }
});

function cookieOf(header: unknown): string {
  const [first] = Array.isArray(header) ? header : [header];
  return String(first).split(";")[0]!;
}
