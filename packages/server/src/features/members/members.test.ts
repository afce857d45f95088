import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { generate, generateSecret } from "otplib";
import { createAuthenticator } from "../../testing/authenticator.ts";
import { countOf } from "../../testing/channels.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { createSetupLink } from "../setup/index.ts";

const password = "um farol na tempestade azul";

describe("members", () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  beforeEach(() => world.context.database.run("delete from throttles"));
  after(() => world.close());

  it("are never without an admin, however two admins act at the same moment", async () => {
    await world.call("alice", "PATCH", `/api/members/${world.ids.bruno}`, { role: "admin" });
    const answers = await Promise.all([
      world.call("alice", "PUT", `/api/members/${world.ids.bruno}/disablement`),
      world.call("bruno", "PATCH", `/api/members/${world.ids.alice}`, { role: "agent" }),
      world.call("bruno", "PUT", `/api/members/${world.ids.alice}/disablement`),
      world.call("alice", "PATCH", `/api/members/${world.ids.bruno}`, { role: "agent" }),
    ]);
    assert.ok(answers.some(({ status }) => status === 204));
    assert.equal(await countOf(world, "members where role = 'admin' and disabled_at is null"), 1);
    await world.context.database.run(
      "update members set disabled_at = null, role = case when id = $1 then 'admin' else 'lead' end where id = any($2)",
      [world.ids.alice, [world.ids.alice, world.ids.bruno]],
    );
    await world.context.database.run("update sessions set ended_at = null");
  });

  it("feel a new role with the next request", async () => {
    await world.call("alice", "PATCH", `/api/members/${world.ids.bruno}`, { role: "auditor" });
    assert.equal((await world.call("bruno", "GET", "/api/conversations")).status, 403);
    await world.call("alice", "PATCH", `/api/members/${world.ids.bruno}`, { role: "lead" });
    assert.equal((await world.call("bruno", "GET", "/api/conversations")).status, 200);
  });

  it("are out with the next request once disabled, and not back in by being enabled", async () => {
    await world.call("alice", "PUT", `/api/members/${world.ids.carla}/disablement`);
    assert.equal((await world.call("carla", "GET", "/api/me")).status, 401);
    await world.call("alice", "DELETE", `/api/members/${world.ids.carla}/disablement`);
    assert.equal((await world.call("carla", "GET", "/api/me")).status, 401);
  });

  it("come in by an invitation once, of fifty at the same moment", async () => {
    const token = await invite("novo@farol.example");
    const secret = generateSecret();
    const totp = { secret, code: await generate({ secret }) };
    const body = { token, name: "Nuno Vale", language: "en", password, totp };
    await world.context.database.run("delete from throttles");
    const answers = [];
    for (let round = 0; round < 2; round += 1) {
      const some = Array.from({ length: 25 }, () =>
        world.call(null, "POST", "/api/invitation/acceptance", body),
      );
      answers.push(...(await Promise.all(some)));
      await world.context.database.run("delete from throttles");
    }
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    assert.ok(answers.every(({ status, body: { code } }) => status === 200 || code === "link-expired"));
    assert.equal(await countOf(world, "members where email = 'novo@farol.example'"), 1);
    const again = { email: "novo@farol.example", password, code: totp.code };
    assert.equal(
      (await world.call(null, "POST", "/api/session/password", again)).status,
      401,
      "the code that enrolled is spent",
    );
  });

  it("come in with a passkey, or password and code together, not with one alone", async () => {
    const token = await invite("meio@farol.example");
    const base = { token, name: "Meio", language: "en" };
    assert.equal(
      (await world.call(null, "POST", "/api/invitation/acceptance", { ...base, password })).body.code,
      "sign-in-refused",
    );
    const options = (
      await world.call(null, "POST", "/api/invitation/passkey-options", { token, name: "Meio" })
    ).body;
    const passkey = createAuthenticator().register(options);
    const { status, headers } = await world.call(null, "POST", "/api/invitation/acceptance", {
      ...base,
      passkey,
    });
    assert.equal(status, 200);
    assert.match(String(headers["set-cookie"]), /HttpOnly/);
  });

  it("do not come in by a link that is old, withdrawn, another's or a member's own address", async () => {
    const accept = async (token: string) =>
      (await world.call(null, "POST", "/api/invitation", { token })).body.code;
    const old = await invite("tarde@farol.example");
    world.advance(72 * 60 * 60_000 + 1);
    assert.equal(await accept(old), "link-expired");
    world.advance(-72 * 60 * 60_000 - 1);
    const withdrawn = await invite("nunca@farol.example");
    const listed = (await world.call("alice", "GET", "/api/members")).body.invitations;
    const { id } = listed.find(({ email }: { email: string }) => email === "nunca@farol.example");
    await world.call("alice", "DELETE", `/api/invitations/${id}`);
    assert.equal(await accept(withdrawn), "link-expired");
    assert.equal(await accept("A".repeat(43)), "link-expired");
    const taken = await invite("ALICE@farol.example");
    const secret = generateSecret();
    const body = {
      token: taken,
      name: "Mallory",
      language: "en",
      password,
      totp: { secret, code: await generate({ secret }) },
    };
    assert.equal(
      (await world.call(null, "POST", "/api/invitation/acceptance", body)).body.code,
      "link-expired",
    );
  });

  async function invite(email: string): Promise<string> {
    const { body } = await world.call("alice", "POST", "/api/invitations", { email, role: "agent" });
    return new URL(body.link).hash.slice(1);
  }
});

describe("the set-up link", () => {
  let world: World;
  before(async () => {
    world = await createWorld();
    await world.context.database.run("delete from members");
  });
  after(() => world.close());

  it("makes one owner, of many at the same moment, of two links too", async () => {
    const links = [await createSetupLink(world.context), await createSetupLink(world.context)];
    const desk = { name: "Farol", languages: ["en"], defaultLanguage: "en", timeZone: "UTC" };
    const bodies = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const token = new URL(links[index % 2]!).hash.slice(1);
        const owner = { token, name: `Owner ${index}`, email: `owner${index}@farol.example` };
        const options = (await world.call(null, "POST", "/api/setup/passkey-options", owner)).body;
        return {
          ...owner,
          language: "en",
          desk,
          passkey: createAuthenticator().register(options, { origin: world.context.origin.origin }),
        };
      }),
    );
    const answers = await Promise.all(bodies.map((body) => world.call(null, "POST", "/api/setup", body)));
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    assert.equal(await countOf(world, "members"), 1);
    assert.equal(await countOf(world, "inboxes"), 3);
    assert.equal(await createSetupLink(world.context), null);
  });
});
