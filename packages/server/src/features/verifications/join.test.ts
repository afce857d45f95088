import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { countOf } from "../../testing/channels.ts";
import { ask, joinWith, outbox, pageOf, principalOf, putOnFile } from "../../testing/customers.ts";
import { createWorld, eventually, type World } from "../../testing/world.ts";
import { joinVerification } from "./join.ts";
import { showVerification } from "./start.ts";

const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
const many = <T>(count: number, what: () => Promise<T>) => Promise.all(Array.from({ length: count }, what));
let sources = 0;
/** Every try from somewhere else, so that only the flow's own counting holds. */
const elsewhere = () => ({ address: `2001:db8::${(sources++).toString(16)}` });

describe("the code that travels from the agent to the customer", () => {
  let world: World;
  before(async () => {
    world = await createWorld({ worker: true, environment: { ATALAIA_CUSTOMER_SINK: "true" } });
  });
  after(() => world.close());

  const tryJoin = (code: string, more: { reference?: string; contact?: string }) =>
    joinVerification(world.context, elsewhere(), { code, ...more }).then(
      () => "joined",
      (error: { code?: string }) => error.code ?? "fault",
    );
  const rowOf = (id: string) =>
    world.context.database.first<{ tries: number; failures: number; state: string }>(
      "select tries, failures, state from verifications where id = $1",
      [id],
    );
  /** Throttles of earlier tests are not this one's. */
  const forget = () => world.context.database.run("delete from throttles");

  it("looks at no more than five of 500 wrong tries that come at once", async () => {
    const asked = await ask(world, await putOnFile(world));
    const wrong = wrongOf(asked.code);
    const answers = await many(500, () => tryJoin(wrong, { reference: asked.reference }));
    assert.deepEqual([...new Set(answers)].sort(), ["code-refused", "rate-limited"]);
    assert.deepEqual(await rowOf(asked.id), { tries: 5, failures: 5, state: "failed" });
    assert.equal(await tryJoin(asked.code, { reference: asked.reference }), "code-refused");
    const ended = await countOf(
      world,
      "evidence_entries where type = 'verification.ended' and subject_id = $1",
      [asked.id],
    );
    assert.equal(ended, 1);
  });

  it("accepts the right code once of 200 that come at once", async () => {
    const asked = await ask(world, await putOnFile(world));
    const answers = await many(200, () => tryJoin(asked.code, { reference: asked.reference }));
    assert.equal(answers.filter((one) => one === "joined").length, 1);
    assert.equal((await rowOf(asked.id))?.state, "joined");
  });

  it("refuses the second who joins and lets the first go on", async () => {
    const asked = await ask(world, await putOnFile(world));
    const page = await joinWith(world, asked);
    assert.equal(await tryJoin(asked.code, { reference: asked.reference }), "code-refused");
    assert.equal((await page.show()).body.state, "joined");
  });

  it("fits with an address or number on file as well, however it is written", async () => {
    await forget();
    const customer = await putOnFile(world);
    const first = await ask(world, customer);
    assert.equal(await tryJoin(first.code, { contact: ` ${customer.email.toUpperCase()} ` }), "joined");
    const second = await ask(world, customer);
    const typed = `${second.code.slice(0, 3)} ${second.code.slice(3)}`;
    const national = customer.phone.replace("+55", "0");
    assert.equal(await tryJoin(typed, { contact: national }), "joined");
  });

  it("does not fit with an address that was only learned from messages", async () => {
    const customer = await putOnFile(world);
    await world.context.database.run("update contact_points set on_file_since = null where contact_id = $1", [
      customer.contactId,
    ]);
    const asked = await ask(world, customer);
    assert.equal(await tryJoin(asked.code, { contact: customer.email }), "code-refused");
  });

  it("fits no other conversation, agent or contact", async () => {
    await forget();
    const [one, other] = [
      await ask(world, await putOnFile(world)),
      await ask(world, await putOnFile(world), { by: "bruno" }),
    ];
    assert.equal(
      await tryJoin(one.code === other.code ? wrongOf(one.code) : one.code, { reference: other.reference }),
      "code-refused",
    );
  });

  it("lives until its five minutes are over: 1 ms before, at, and 1 ms after", async () => {
    for (const [offset, expected] of [
      [-1, "joined"],
      [0, "code-refused"],
      [1, "code-refused"],
    ] as const) {
      const asked = await ask(world, await putOnFile(world));
      const { now } = world.context;
      const at = Date.parse(asked.codeUntil!) + offset;
      Object.assign(world.context, { now: () => at });
      assert.equal(await tryJoin(asked.code, { reference: asked.reference }), expected);
      const view = await showVerification(world.context, principalOf(world, "carla"), asked.id);
      assert.equal(view.state, expected === "joined" ? "joined" : "expired");
      Object.assign(world.context, { now });
    }
  });

  it("answers the unknown, the wrong and the ended with the same bytes", async () => {
    await forget();
    const asked = await ask(world, await putOnFile(world));
    const ended = await ask(world, await putOnFile(world));
    await world.context.database.run("update verifications set state = 'cancelled' where id = $1", [
      ended.id,
    ]);
    const customer = await putOnFile(world);
    const bodies = [
      { code: wrongOf(asked.code), reference: asked.reference },
      { code: ended.code, reference: ended.reference },
      { code: "123456", reference: "nobody" },
      { code: "123456", contact: customer.email },
      { code: "123456", contact: "ninguem@casa.example" },
      { code: "123456", contact: "+55 11 00099-9999" },
      { code: "123456" },
    ];
    const answers = await Promise.all(
      bodies.map((body) => world.call(null, "POST", "/api/customer/verifications", body)),
    );
    const seen = answers.map(({ status, body, headers }) =>
      JSON.stringify([status, body, Object.keys(headers).sort(), headers["content-length"]]),
    );
    assert.equal(new Set(seen).size, 1);
    assert.deepEqual([answers[0]!.status, answers[0]!.body.code], [422, "code-refused"]);
  });

  it("cannot be locked for its owner by who only knows an address", async () => {
    await forget();
    const customer = await putOnFile(world);
    const asked = await ask(world, customer);
    await many(30, () => tryJoin(wrongOf(asked.code), { contact: customer.email }));
    assert.equal((await rowOf(asked.id))?.tries, 3);
    assert.equal(await tryJoin(asked.code, { reference: asked.reference }), "joined");
  });

  it("is tried ten times a day for one contact at most, and that touches nothing else of theirs", async () => {
    await forget();
    const customer = await putOnFile(world);
    for (let flow = 0; flow < 3; flow += 1) {
      const asked = await ask(world, customer);
      await many(5, () => tryJoin(wrongOf(asked.code), { reference: asked.reference }));
    }
    const failures = await world.context.database.first<{ sum: number }>(
      "select sum(failures)::int as sum from verifications where contact_id = $1",
      [customer.contactId],
    );
    assert.equal(failures?.sum, 10);
    const view = await pageOf(world, null).call("POST", "/access-views", { contact: customer.email });
    assert.equal(view.status, 200);
  });

  it("is begun three times an hour for one contact", async () => {
    const customer = await putOnFile(world);
    for (let flow = 0; flow < 3; flow += 1) await ask(world, customer);
    await assert.rejects(ask(world, customer), { code: "rate-limited" });
    world.advance(3_600_001);
    await ask(world, customer);
    world.advance(-3_600_001);
  });

  it("of an earlier prompt is dead once another is begun", async () => {
    const customer = await putOnFile(world);
    const first = await ask(world, customer);
    await ask(world, customer);
    assert.equal((await rowOf(first.id))?.state, "cancelled");
    assert.equal(await tryJoin(first.code, { reference: first.reference }), "code-refused");
  });

  it("is on no screen but the starter's, and on none once somebody joined", async () => {
    const asked = await ask(world, await putOnFile(world));
    assert.equal((await showVerification(world.context, principalOf(world, "bruno"), asked.id)).code, null);
    await joinWith(world, asked);
    assert.equal((await showVerification(world.context, principalOf(world, "carla"), asked.id)).code, null);
    const kept = await countOf(
      world,
      "verifications where id = $1 and (code_hash is not null or code_sealed is not null)",
      [asked.id],
    );
    assert.equal(kept, 0);
  });

  it("that dies of wrong tries is told to every contact point on file", async () => {
    await forget();
    const customer = await putOnFile(world);
    const asked = await ask(world, customer);
    await many(5, () => tryJoin(wrongOf(asked.code), { reference: asked.reference }));
    await eventually(async () =>
      outbox(world).some(({ to, subject }) => to === customer.email && subject?.includes("failed")),
    );
  });

  it("is refused to whoever tries from one place too often", async () => {
    await forget();
    const from = { address: "192.0.2.7" };
    const codes = await Promise.all(
      Array.from({ length: 31 }, () =>
        joinVerification(world.context, from, { code: "123456", reference: randomUUID() }).catch(
          (error) => error.code,
        ),
      ),
    );
    assert.deepEqual(
      [
        codes.filter((one) => one === "code-refused").length,
        codes.filter((one) => one === "rate-limited").length,
      ],
      [30, 1],
    );
  });
});
