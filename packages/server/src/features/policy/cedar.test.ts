import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isAllowed } from "../../../eval/policy/reference.ts";
import { createNoise, randomFacts, randomRule } from "../../../eval/policy/requests.ts";
import { InvalidRules, loadRules } from "./cedar.ts";
import { deliveredRules } from "./delivered.ts";
import type { Facts } from "./types.ts";

const proven: Facts = {
  ...randomFacts(createNoise(1)),
  action: "carry-out-action",
  role: "agent",
  requiredLevel: 3,
  provenLevel: 3,
  approvals: 0,
  approvalsNeeded: 0,
  delayPassed: true,
  frozen: false,
  own: false,
  honey: false,
};

function problemsOf(own: string) {
  try {
    loadRules(own);
    return [];
  } catch (error) {
    assert.ok(error instanceof InvalidRules);
    return error.problems;
  }
}

describe("the delivered rules", () => {
  it("say what the reference model says, and never yes below the required level", () => {
    const noise = createNoise(7);
    const rules = loadRules("");
    for (let index = 0; index < 20_000; index += 1) {
      const facts = randomFacts(noise);
      const { allowed } = rules.decide(facts);
      assert.equal(allowed, isAllowed(facts), JSON.stringify(facts));
      if (facts.action === "carry-out-action" && facts.provenLevel < facts.requiredLevel)
        assert.equal(allowed, false);
    }
  });

  it("name the rule that said yes and the ones that said no", () => {
    const rules = loadRules("");
    assert.deepEqual(rules.decide(proven).reasons, [{ rule: "carry-out-proven", effect: "permit" }]);
    const refused = rules.decide({ ...proven, provenLevel: 2, frozen: true });
    assert.deepEqual(
      refused.reasons.map(({ rule }) => rule),
      ["below-required-level", "frozen"],
    );
  });

  it("each have a name of their own and a sentence per language", () => {
    assert.equal(new Set(deliveredRules.map(({ id }) => id)).size, deliveredRules.length);
    for (const { texts } of deliveredRules) assert.equal(new Set(Object.values(texts)).size, 3);
  });
});

describe("a desk's own rules", () => {
  it("can only take away: no request is allowed with them that is not allowed without", () => {
    const noise = createNoise(11);
    const plain = loadRules("");
    for (let round = 0; round < 10; round += 1) {
      const own = loadRules(`${randomRule(noise)}\n${randomRule(noise)}`);
      for (let index = 0; index < 500; index += 1) {
        const facts = randomFacts(noise);
        if (own.decide(facts).allowed) assert.equal(plain.decide(facts).allowed, true);
      }
    }
  });

  it("are refused when they permit, do not parse, do not fit the schema or are templates", () => {
    assert.match(problemsOf("permit (principal, action, resource);")[0]!.message, /forbid/);
    assert.equal(problemsOf("\n\nforbid (principal, action, resource) when { 1 + };")[0]!.line, 3);
    assert.equal(problemsOf("forbid (principal, action, resource) when { context.mood };").length, 1);
    assert.equal(problemsOf("forbid (principal == ?principal, action, resource);").length, 1);
    assert.equal(
      problemsOf("forbid (principal, action, resource) when { context.vip };\n".repeat(51)).length,
      1,
    );
  });

  it("are named by their place when they decide", () => {
    const rules = loadRules(
      'forbid (principal, action == Action::"carry-out-action", resource) when { context.hour >= 0 };',
    );
    assert.deepEqual(rules.decide(proven).reasons, [{ rule: "own-1", effect: "forbid" }]);
  });
});
