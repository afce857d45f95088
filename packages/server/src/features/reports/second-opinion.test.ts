import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createEngine } from "@atalaia/detect";
import type { Look } from "./look.types.ts";
import { CLAMAV_LIMIT, malwareSignal, withOpinion } from "./second-opinion.ts";

const engine = createEngine();
const safe = { text: "", tokens: [], values: [] };
const look: Look = {
  verdict: "clear",
  score: 0.02,
  complete: true,
  engine: "1",
  subject: null,
  body: safe,
  report: {
    signals: [],
    requests: [],
    findings: [],
    limits: [],
    carriedBy: [],
    authentication: null,
    links: [],
  },
  attachments: [
    {
      name: "a.doc",
      type: "application/msword",
      size: 1,
      sha256: "",
      held: false,
      complete: true,
      signals: [],
    },
  ],
  state: { version: 1, turns: 1, seen: {} },
  automatic: false,
  held: false,
  milliseconds: 1,
};

describe("a second opinion on a look", () => {
  it("that finds malware makes it danger, held, and says why", () => {
    const judged = withOpinion(look, { outcome: "infected", name: "Test.Word-1" }, engine);
    assert.equal(judged.verdict, "danger");
    assert.equal(judged.held, true);
    assert.deepEqual(judged.report.carriedBy, [malwareSignal.id]);
    assert.ok(judged.attachments.every(({ held }) => held));
  });

  it("that failed leaves the look incomplete, whatever it had found", () => {
    const judged = withOpinion(look, { outcome: "failed", reason: "timeout" }, engine);
    assert.equal(judged.complete, false);
    assert.deepEqual(judged.report.limits, [CLAMAV_LIMIT]);
  });

  it("that is clean, or was not asked for, changes nothing", () => {
    assert.equal(withOpinion(look, { outcome: "clean" }, engine), look);
    assert.equal(withOpinion(look, null, engine), look);
  });
});
