import assert from "node:assert/strict";
import test from "node:test";
import { FormatError } from "./custom-formats.ts";
import { createEngine } from "./engine.ts";

function codeOf(pattern: string, type = "acme.policy"): string | undefined {
  try {
    createEngine({ desk: { formats: [{ type, pattern }] } });
  } catch (error) {
    return error instanceof FormatError ? error.code : String(error);
  }
  return undefined;
}

test("a desk's own identifier is found with its type", () => {
  const engine = createEngine({ desk: { formats: [{ type: "acme.policy", pattern: "AP-[0-9]{6}-[A-Z]" }] } });
  const [finding] = engine.scan("my policy is AP-004417-K").findings;
  assert.equal(finding?.type, "acme.policy");
  assert.equal(finding?.start, 13);
});

test("patterns that cannot be used are refused by code", () => {
  assert.equal(codeOf("("), "format-pattern");
  assert.equal(codeOf("a*"), "format-empty");
  assert.equal(codeOf("a{500}b{500}"), "format-length");
  assert.equal(codeOf("x".repeat(501)), "format-length");
  assert.equal(codeOf("x", "Not A Type"), "format-type");
});

test("a text too long for own patterns is not called complete", () => {
  const engine = createEngine({
    desk: { formats: [{ type: "acme.policy", pattern: "AP-[0-9]{6}" }] },
    limits: { formatTextLength: 5 },
  });
  assert.deepEqual(engine.scan("hello there").limits, ["format-text-length"]);
});

test("what a backtracking engine would allow is refused: look-around and back-references", () => {
  assert.equal(codeOf("(?<=a)b"), "format-pattern");
  assert.equal(codeOf("(?!a)b"), "format-pattern");
  assert.equal(codeOf("(a)\\1"), "format-pattern");
});

test("a pattern followed to the end at every match stops at its limit and is not called complete", () => {
  const engine = createEngine({ desk: { formats: [{ type: "acme.policy", pattern: "x[^y]*y|x" }] } });
  const { complete, limits } = engine.scan("x".repeat(200_000));
  assert.equal(complete, false);
  assert.deepEqual(limits, ["format-matches"]);
});

test("nested repeats over a long text come to an end", () => {
  for (const pattern of ["(a+)+$", "(a|aa)+b", "(a|a)*b", "(x+x+)+y"]) {
    const engine = createEngine({ desk: { formats: [{ type: "acme.policy", pattern }] } });
    engine.scan("a".repeat(100_000));
  }
});

test("an own identifier is found wherever a long text is cut into pieces", () => {
  const engine = createEngine({ desk: { formats: [{ type: "acme.policy", pattern: "AP-[0-9]{6}-[A-Z]" }] } });
  const text = Array.from(
    { length: 400 },
    (_, index) => `${"w".repeat(index % 37)} AP-0044${10 + (index % 90)}-K`,
  ).join(" ");
  const found = engine.scan(text).findings.filter(({ type }) => type === "acme.policy");
  assert.equal(found.length, 400);
});
