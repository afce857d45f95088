import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { canonicalize, parseCanonical } from "./canonical.ts";

fc.configureGlobal({ seed: 6962 });

describe("canonical JSON", () => {
  it("writes the example of RFC 8785 section 3.2.2", () => {
    const value = {
      numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    };
    assert.equal(
      canonicalize(value),
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("sorts keys by UTF-16 units, as RFC 8785 section 3.2.3 shows", () => {
    const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7 };
    assert.deepEqual(
      Object.values(
        JSON.parse(
          `[${canonicalize(value)
            .slice(1, -1)
            .replaceAll(/"[^"]*":/g, "")}]`,
        ),
      ),
      [2, 4, 6, 7, 1, 5, 3],
    );
  });

  it("writes the numbers of RFC 8785 appendix B", () => {
    const numbers: readonly (readonly [number, string])[] = [
      [-0, "0"],
      [5e-324, "5e-324"],
      [-5e-324, "-5e-324"],
      [1.7976931348623157e308, "1.7976931348623157e+308"],
      [9007199254740992, "9007199254740992"],
      [295147905179352830000, "295147905179352830000"],
      [9.999999999999997e22, "9.999999999999997e+22"],
      [1e23, "1e+23"],
      [999999999999999700000, "999999999999999700000"],
      [1e21, "1e+21"],
      [9.999999999999997e-7, "9.999999999999997e-7"],
      [0.000001, "0.000001"],
      [333333333.33333325, "333333333.33333325"],
      [1424953923781206.2, "1424953923781206.2"],
    ];
    for (const [value, text] of numbers) assert.equal(canonicalize(value), text);
  });

  it("is the same whatever the order of keys, and is read back as it was", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalize(value);
        assert.equal(canonicalize(parseCanonical(text)), text);
        assert.equal(canonicalize(reversed(value)), text);
      }),
    );
  });

  it("has no word for what JSON cannot say", () => {
    for (const value of [
      Number.NaN,
      Infinity,
      undefined,
      () => 1,
      1n,
      new Date(0),
      "\ud800",
      { "\udc00": 1 },
    ])
      assert.throws(() => canonicalize(value), { code: "bad-value" });
    assert.throws(() => canonicalize(nested(40)), { code: "bad-value" });
  });

  it("refuses every other spelling of the same value", () => {
    for (const text of [
      ' {"a":1}',
      '{"a": 1}',
      '{"b":1,"a":2}',
      '{"a":1,"a":1}',
      '{"a":1.0}',
      '{"a":-0}',
      '{"a":"\\u0041"}',
      '{"a":1}\n',
      "{",
      "",
    ])
      assert.throws(() => parseCanonical(text), { code: "not-canonical" });
  });

  it("keeps a key called __proto__ as a key", () => {
    assert.equal(canonicalize(parseCanonical('{"__proto__":{"x":1}}')), '{"__proto__":{"x":1}}');
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, item]) => [key, reversed(item)]));
}

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}
