import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { deliveredDefinitions } from "./delivered.ts";
import { levelOf, rankOf } from "./levels.ts";
import { amountOf, lacksParameters, maskParameters, readParameters } from "./parameters.ts";
import { type Circumstances, mostOf, requirementOf, withDesksPart } from "./required-level.ts";
import { mayBecome } from "./transitions.ts";
import type { Definition, StoredState } from "./types.ts";

const circumstances: fc.Arbitrary<Circumstances> = fc.record({
  amount: fc.nat(1_000_000),
  verdict: fc.constantFrom(null, "clear", "caution", "danger"),
  complete: fc.boolean(),
  justChanged: fc.boolean(),
});
const definitions: fc.Arbitrary<Definition> = fc
  .record({
    base: fc.constantFrom(...deliveredDefinitions),
    required: fc.integer({ min: 1, max: 4 }),
    above: fc.integer({ min: 0, max: 3 }),
    amountLimit: fc.option(fc.nat(1_000_000)),
    secondApprover: fc.boolean(),
  })
  .map(({ base, required, above, ...more }) => ({
    ...base,
    ...more,
    id: "definition",
    requiredLevel: levelOf(required),
    levelAboveLimit: levelOf(Math.min(4, required + above)),
  }));

describe("what an action asks for", () => {
  it("is never less than its definition says, whatever the circumstances", () => {
    fc.assert(
      fc.property(definitions, circumstances, (definition, given) => {
        const { level, approvals } = requirementOf(definition, given);
        assert.ok(level >= rankOf(definition.requiredLevel) && level <= 4);
        assert.ok(approvals >= (definition.secondApprover ? 1 : 0));
      }),
    );
  });

  it("is never less than it was, whatever happened to definition and circumstances", () => {
    fc.assert(
      fc.property(definitions, circumstances, definitions, circumstances, (one, then, other, now) => {
        const before = requirementOf(one, then);
        const after = mostOf(before, requirementOf(other, now));
        assert.ok(after.level >= before.level && after.approvals >= before.approvals);
        assert.ok(after.delayHours >= before.delayHours && (after.stepUp || !before.stepUp));
      }),
    );
  });

  it("is not more than V3 by danger alone, as V4 takes a second person and a day", () => {
    const [reset] = deliveredDefinitions;
    const danger = { amount: 0, verdict: "danger", complete: false, justChanged: true } as const;
    assert.equal(requirementOf({ ...reset!, id: "x" }, danger).level, 3);
  });

  it("is, at V4, an approval and a day of the desk unless the person was proofed", () => {
    const plain = { level: 4, approvals: 0, delayHours: 0, stepUp: false, raisedBy: [] };
    const { approvals, delayHours } = withDesksPart(plain, 3);
    assert.deepEqual([approvals, delayHours], [1, 24]);
    assert.deepEqual(withDesksPart(plain, 4), plain);
  });
});

describe("parameters", () => {
  const refund = { ...deliveredDefinitions.find(({ key }) => key === "refund")!, id: "refund" };
  const email = { ...deliveredDefinitions.find(({ key }) => key === "change-email")!, id: "email" };

  it("count amounts in minor units, and take no other form for one", () => {
    for (const [text, minor] of [
      ["10", 1_000],
      ["10,50", 1_050],
      ["10.05", 1_005],
      ["999999999999", 99_999_999_999_900],
    ] as const)
      assert.equal(amountOf(refund, readParameters(refund, { amount: text })), minor);
    for (const amount of ["1.000,00", "-5", "1e9", "10,5", " ", "٣"])
      assert.throws(() => readParameters(refund, { amount }), { code: "request-invalid" });
  });

  it("show nothing of a sensitive value but what recognises it", () => {
    const shown = maskParameters(email, { "new-email": "quentin.prado@casa.example" });
    assert.ok(!shown["new-email"]!.includes("quentin"));
    assert.equal(lacksParameters(email, {}), true);
    assert.equal(lacksParameters(email, { "new-email": "x" }), false);
  });
});

describe("the states that are kept", () => {
  const states: readonly StoredState[] = [
    "open",
    "executing",
    "task",
    "executed",
    "failed",
    "refused",
    "cancelled",
    "expired",
  ];

  it("never leave an end, and reach execution only through a decision", () => {
    for (const end of ["executed", "refused", "cancelled", "expired"] as const)
      for (const next of states) assert.equal(mayBecome(end, next), false);
    const before = states.filter((state) => mayBecome(state, "executed"));
    assert.deepEqual(before, ["executing", "task"]);
    assert.deepEqual(
      states.filter((state) => mayBecome(state, "executing")),
      ["open", "failed"],
    );
  });
});
