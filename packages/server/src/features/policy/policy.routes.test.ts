import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { countOf } from "../../testing/channels.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { deliveredRules } from "./delivered.ts";

const nightly = `forbid (principal in Role::"agent", action == Action::"reveal-field", resource)
when { context.hour < 7 };`;

describe("the policy's pages", () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  after(() => world.close());

  const write = (own: string) => world.call("alice", "PUT", "/api/policy", { own });
  const bench = async (given: object, own?: string) =>
    (await world.call("bruno", "POST", "/api/policy/bench", { case: given, ...(own ? { own } : {}) })).body;
  const proven = {
    action: "carry-out-action",
    role: "agent",
    requiredLevel: "V3",
    provenLevel: "V3",
  } as const;

  it("show every rule with a sentence, its Cedar text and the schema", async () => {
    const { delivered, own, schema } = (await world.call("bruno", "GET", "/api/policy")).body;
    assert.equal(delivered.length, deliveredRules.length);
    assert.ok(delivered.every(({ text, source }: { text: string; source: string }) => text && source));
    assert.equal(own, "");
    assert.match(schema, /entity Member in \[Role\]/);
  });

  it("keep own rules that validate, with who changed them, as an entry of the log", async () => {
    assert.equal((await write(nightly)).status, 204);
    const { own, changedBy } = (await world.call("dora", "GET", "/api/policy")).body;
    assert.deepEqual([own, changedBy], [nightly, "Alice Prado"]);
    assert.equal(await countOf(world, "evidence_entries where type = 'policy.changed'"), 1);
    await write("");
  });

  it("refuse own rules that do not, with their line, and change nothing", async () => {
    const broken = `${nightly}\n\nforbid (principal, action, resource) when { context.mood == "bad" };`;
    const { status, body } = await write(broken);
    assert.deepEqual([status, body.code, body.problems[0].line], [422, "policy-invalid", 4]);
    const checked = await world.call("dora", "POST", "/api/policy/check", { own: broken });
    assert.deepEqual(checked.body.problems, body.problems);
    assert.equal((await world.call("alice", "GET", "/api/policy")).body.own, "");
  });

  it("are written by admins only, after a fresh step-up", async () => {
    assert.equal((await world.call("bruno", "PUT", "/api/policy", { own: "" })).body.code, "forbidden");
    world.advance(6 * 60_000);
    assert.equal((await write("")).body.code, "step-up-required");
    world.advance(-6 * 60_000);
  });

  it("answer an invented case with the rules that decide it, saved or not", async () => {
    assert.deepEqual(
      (await bench(proven)).reasons.map(({ rule }: { rule: string }) => rule),
      ["carry-out-proven"],
    );
    const below = await bench({ ...proven, provenLevel: "V2" });
    assert.deepEqual([below.allowed, below.reasons[0].rule], [false, "below-required-level"]);
    const reveal = { action: "reveal-field", role: "agent", requiredLevel: "V0", provenLevel: "V0", hour: 3 };
    assert.equal((await bench(reveal)).allowed, true);
    const tried = await bench(reveal, nightly);
    assert.deepEqual([tried.allowed, tried.reasons[0].rule], [false, "own-1"]);
    assert.equal((await bench(reveal, "permit (principal, action, resource);")).code, "policy-invalid");
  });
});
