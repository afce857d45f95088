import assert from "node:assert/strict";
import test from "node:test";

/** A check with values that documentation prints as right ones, and as wrong ones. */
export interface Published {
  readonly name: string;
  readonly check: (value: string) => boolean;
  readonly right: readonly [string, ...string[]];
  readonly wrong?: readonly string[];
  /** False where neighbouring values may be right as well: no check digit, or one of several. */
  readonly isTight?: boolean;
}

/** One test a value: the published one holds, and with its last digit or letter changed it does not. */
export function testPublished(rows: readonly Published[]): void {
  for (const { name, check, right, wrong = [], isTight = true } of rows) {
    for (const value of right) {
      test(`${name} ${value} holds`, () => {
        assert.equal(check(value), true);
      });
      if (isTight)
        test(`${name} ${value} with another check digit does not hold`, () => {
          assert.equal(check(withOtherEnd(value)), false);
        });
    }
    for (const value of wrong)
      test(`${name} ${value} does not hold`, () => {
        assert.equal(check(value), false);
      });
  }
}

function withOtherEnd(value: string): string {
  const last = value.at(-1)!;
  const other = /\d/.test(last) ? String((Number(last) + 1) % 10) : last === "A" ? "B" : "A";
  return value.slice(0, -1) + other;
}
