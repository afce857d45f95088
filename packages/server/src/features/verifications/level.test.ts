import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { customerPart, levelOf, liftedLevel, toLevel, toRank } from "./level.ts";
import type { Proof, ProofMethod } from "./types.ts";

const now = 1_800_000_000_000;
const hour = 3_600_000;
const coolingOff = 72 * hour;
const when = { now, coolingOff, shown: true };
const proof = (method: ProofMethod, more: Partial<Proof> = {}): Proof => ({
  method,
  source: method,
  since: method === "site-session" || method === "proofing" ? null : now - 100 * hour,
  ...more,
});

const channelOf: Readonly<Record<ProofMethod, string>> = {
  passkey: "authenticator",
  totp: "authenticator",
  "email-code": "email",
  "sms-code": "phone",
  "site-session": "site",
  proofing: "person",
  knowledge: "none",
};
const methods = Object.keys(channelOf) as ProofMethod[];
const anyProof = fc.record({
  method: fc.constantFrom(...methods),
  source: fc.constantFrom("a", "b", "c"),
  since: fc.option(fc.integer({ min: now - 200 * hour, max: now + hour }), { nil: null }),
});
const anyProofs = fc.array(anyProof, { maxLength: 8 });
const holds = (property: fc.IProperty<unknown[]> | unknown) =>
  fc.assert(property as fc.IProperty<unknown[]>, { numRuns: 2_000, seed: 20_261 });

const table: readonly (readonly [string, readonly Proof[], string])[] = [
  ["nothing", [], "V0"],
  ["knowledge", [proof("knowledge")], "V0"],
  ["a code by mail", [proof("email-code")], "V1"],
  ["a code by text", [proof("sms-code")], "V1"],
  ["a signed session of the site", [proof("site-session")], "V1"],
  ["a code of an authenticator app alone", [proof("totp")], "V1"],
  ["codes to two addresses", [proof("email-code"), proof("email-code", { source: "other" })], "V1"],
  ["codes by mail and by text", [proof("email-code"), proof("sms-code")], "V2"],
  ["the site and a code by mail", [proof("site-session"), proof("email-code")], "V2"],
  ["an app and a text: never V3", [proof("totp"), proof("sms-code")], "V2"],
  ["an app and a mail", [proof("totp"), proof("email-code")], "V3"],
  ["an app and the site", [proof("totp"), proof("site-session")], "V3"],
  ["a passkey", [proof("passkey")], "V3"],
  [
    "every code and session at once: no sum",
    [proof("email-code"), proof("sms-code"), proof("site-session")],
    "V2",
  ],
  ["identity proofing", [proof("proofing")], "V4"],
];

describe("levels", () => {
  for (const [name, proofs, level] of table)
    it(`${name} is ${level}`, () => assert.equal(toLevel(levelOf(proofs, when)), level));

  it("count nothing that has not cooled off: 71 h 59 min no, 72 h yes", () => {
    const aged = (milliseconds: number) => [proof("passkey", { since: now - milliseconds })];
    assert.equal(levelOf(aged(72 * hour - 60_000), when), 0);
    assert.equal(levelOf(aged(72 * hour - 1), when), 0);
    assert.equal(levelOf(aged(72 * hour), when), 3);
  });

  it("stay at V2 where nobody was shown what the proof is for", () => {
    assert.equal(levelOf([proof("passkey")], { ...when, shown: false }), 2);
  });

  it("know no knowledge: any set of it is V0, and beside other proofs it changes nothing", () => {
    const knowledge = fc.array(anyProof.map((one) => ({ ...one, method: "knowledge" as const })));
    holds(fc.property(knowledge, (known) => levelOf(known, when) === 0));
    holds(fc.property(anyProofs, knowledge, (a, k) => levelOf([...a, ...k], when) === levelOf(a, when)));
  });

  it("are monotone: one more proof never lowers", () => {
    holds(fc.property(anyProofs, anyProof, (a, one) => levelOf([...a, one], when) >= levelOf(a, when)));
  });

  it("are no sum: what a set reaches, two of it through different channels reach", () => {
    holds(
      fc.property(anyProofs, (proofs) => {
        const pairs = proofs.flatMap((one) =>
          proofs
            .filter((other) => other === one || channelOf[other.method] !== channelOf[one.method])
            .map((other) => levelOf(one === other ? [one] : [one, other], when)),
        );
        return levelOf(proofs, when) === Math.max(0, ...pairs);
      }),
    );
  });

  it("count one channel once: any number of proofs through one reach what the best of them reaches", () => {
    holds(
      fc.property(fc.array(anyProof, { minLength: 1 }), fc.constantFrom(...methods), (proofs, method) => {
        const same = proofs.filter((one) => channelOf[one.method] === channelOf[method]);
        return levelOf(same, when) === Math.max(0, ...same.map((one) => levelOf([one], when)));
      }),
    );
  });

  it("never reach V3 through a text and one more code", () => {
    const codes = fc.array(anyProof.filter(({ method }) => !["passkey", "proofing"].includes(method)));
    holds(
      fc.property(codes, (proofs) => {
        const withoutText = proofs.filter(({ method }) => method !== "sms-code");
        return levelOf(proofs, when) < 3 || levelOf(withoutText, when) === levelOf(proofs, when);
      }),
    );
  });

  it("ask the customer for V3 of a V4; the desk's two facts are the rest", () => {
    assert.equal(customerPart(4), 3);
    const yes = { approved: true, delayPassed: true };
    assert.equal(liftedLevel("V3", yes), "V4");
    for (const facts of [
      { ...yes, approved: false },
      { ...yes, delayPassed: false },
    ])
      assert.equal(liftedLevel("V3", facts), "V3");
    for (const level of ["V0", "V1", "V2", "V4"] as const) assert.equal(liftedLevel(level, yes), level);
    assert.equal(toRank("V2"), 2);
  });
});
