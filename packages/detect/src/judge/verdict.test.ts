import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SIGNALS } from "../signals/catalogue.ts";
import type { SignalCategory, Strength, Verdict } from "../types.ts";
import { type Evidence, weigh, weightOf } from "./verdict.ts";

const RANK: Readonly<Record<Verdict, number>> = { clear: 0, caution: 1, danger: 2 };

const own: Evidence[] = SIGNALS.map(({ id, strength, benign }) => {
  const evidence = { id, category: id.slice(0, id.indexOf("/")) as SignalCategory, strength };
  return benign === true ? { ...evidence, benign: true } : evidence;
});

function foreign(id: string, strength: Strength, benign?: boolean): Evidence {
  const evidence = { id, category: id.slice(0, id.indexOf("/")) as SignalCategory, strength };
  return benign === true ? { ...evidence, benign } : evidence;
}

function named(...ids: string[]): Evidence[] {
  return ids.map((id) => own.find((evidence) => evidence.id === id)!);
}

const some = fc.subarray([
  ...own,
  foreign("domain/lookalike", "strong"),
  foreign("url/text-mismatch", "medium"),
  foreign("authentication/aligned", "medium", true),
]);

test("more attack evidence never lowers and benign evidence never raises the outcome", () => {
  fc.assert(
    fc.property(some, fc.constantFrom(...own), (evidence, one) => {
      const before = weigh(evidence.filter((item) => item.id !== one.id));
      const after = weigh([...evidence, one]);
      assert.ok(one.benign === true ? after.score <= before.score : after.score >= before.score);
    }),
    { numRuns: 500 },
  );
});

test("without the evidence that carries it, a verdict falls; with one piece of it back, it stands", () => {
  fc.assert(
    fc.property(some, (evidence) => {
      const { verdict, carriedBy } = weigh(evidence);
      if (verdict === "clear") return assert.deepEqual(carriedBy, []);
      const without = (ids: readonly string[]) =>
        weigh(evidence.filter((item) => !ids.includes(item.id))).verdict;
      assert.ok(RANK[without(carriedBy)] < RANK[verdict]);
      for (const id of carriedBy) assert.equal(without(carriedBy.filter((other) => other !== id)), verdict);
    }),
    { numRuns: 500 },
  );
});

test("every attack weight is positive and every benign weight negative", () => {
  for (const evidence of own)
    assert.ok(evidence.benign === true ? weightOf(evidence) < 0 : weightOf(evidence) > 0, evidence.id);
});

test("a lookalike domain with a change of bank details is danger, urgency alone is clear", () => {
  assert.equal(
    weigh([...named("request/payout-change"), foreign("domain/lookalike", "strong")]).verdict,
    "danger",
  );
  assert.equal(
    weigh([...named("content/data-harvest"), foreign("identity/brand-display-name", "strong")]).verdict,
    "danger",
  );
  assert.equal(weigh(named("content/urgency", "content/fear", "content/authority")).verdict, "clear");
});

test("a request is never clear unless the text explains it or identity is proven", () => {
  assert.equal(
    weigh([...named("request/credential-reset", "content/offers-proof", "content/asks-how")]).verdict,
    "caution",
  );
  assert.equal(weigh(named("request/credential-reset", "identity/verified")).verdict, "clear");
});

test("a sender that proved its domain takes something from words alone, not from a doubtful link or file", () => {
  const words = named("request/bank-detail-change");
  const proven = foreign("authentication/aligned", "weak", true);
  assert.equal(weigh(words).verdict, "danger");
  assert.equal(weigh([...words, proven]).verdict, "caution");
  assert.equal(weigh([...words, proven, foreign("domain/lookalike", "strong")]).verdict, "danger");
});

test("learned wording is a caution alone, a danger beside a request, and a danger alone only when certain", () => {
  assert.equal(weigh(named("content/learned-wording")).verdict, "caution");
  assert.equal(weigh(named("content/learned-strong")).verdict, "caution");
  assert.equal(weigh(named("content/learned-strong", "request/order-redirect")).verdict, "danger");
  assert.equal(weigh(named("content/learned-certain")).verdict, "danger");
});

test("ordinary wording speaks against words, not against what is known of the sender", () => {
  const request = named("request/contact-change");
  const ordinary = named("content/learned-ordinary");
  assert.equal(weigh([...request, ...ordinary]).verdict, "caution");
  const doubted = [...request, foreign("identity/failed-proofs", "strong")];
  assert.equal(weigh([...doubted, ...ordinary]).sum, weigh(doubted).sum);
});
