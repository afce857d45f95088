import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { segments } from "./segments.ts";

test("a text without marks is one piece", () => {
  assert.deepEqual(segments("abc", []), [{ start: 0, text: "abc", kinds: [] }]);
});

test("overlapping marks are cut where they meet", () => {
  const pieces = segments("forgot my password", [
    { start: 0, end: 9, kind: "signal" },
    { start: 7, end: 18, kind: "token" },
  ]);
  assert.deepEqual(
    pieces.map(({ text, kinds }) => [text, ...kinds]),
    [
      ["forgot ", "signal"],
      ["my", "signal", "token"],
      [" password", "token"],
    ],
  );
});

test("an empty text has no pieces", () => {
  assert.deepEqual(segments("", [{ start: 0, end: 4, kind: "x" }]), []);
});

test("whatever the marks, the pieces put together are the text", () => {
  const mark = fc.record({
    start: fc.integer({ min: -5, max: 40 }),
    end: fc.integer({ min: -5, max: 40 }),
    kind: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
      const pieces = segments(text, marks);
      assert.equal(pieces.map((piece) => piece.text).join(""), text);
      for (const piece of pieces)
        assert.equal(text.slice(piece.start, piece.start + piece.text.length), piece.text);
    }),
  );
});
