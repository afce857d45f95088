import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fromUtf8, utf8 } from "./bytes.ts";
import { canonicalize } from "./canonical.ts";
import { leafHash } from "./hash.ts";
import { entryBytes, isOpeningOf, parseEntry, sealEntry } from "./leaf.ts";
import { isIncluded } from "./path.ts";
import { entriesOf, revealed, seededRandom, treeOf } from "./testing/world.ts";

describe("an entry", () => {
  it("holds no personal value, only commitments", () => {
    const { bytes, openings } = revealed();
    const text = fromUtf8(bytes);
    for (const { value, salt } of openings) {
      assert.ok(!text.includes(String(value)));
      assert.ok(!text.includes(salt));
    }
  });

  it("is opened by its own openings", () => {
    const { entry, openings } = revealed();
    assert.deepEqual(
      openings.map((opening) => isOpeningOf(opening, entry)),
      [true, true],
    );
  });

  it("is not opened by another value, salt, field or by another entry's opening", () => {
    const { entry, openings } = revealed(1);
    const [phone, reason] = openings;
    assert.ok(!isOpeningOf({ ...phone!, value: "+55 11 90000-0001" }, entry));
    assert.ok(!isOpeningOf({ ...phone!, salt: reason!.salt }, entry));
    assert.ok(!isOpeningOf({ ...phone!, field: "reason" }, entry));
    assert.ok(!isOpeningOf({ ...phone!, field: "toString" }, entry));
    assert.ok(!isOpeningOf(phone!, { ...entry, id: "another" }));
    assert.ok(!isOpeningOf(phone!, revealed(2).entry));
  });

  it("commits differently to the same value each time", () => {
    const { id, type, time, data } = revealed().entry;
    const [one, other] = ["a", "b"].map((seed) =>
      sealEntry({ id, type, time, data }, { phone: "1" }, seededRandom(seed)),
    );
    assert.notEqual(one!.entry.commitments["phone"], other!.entry.commitments["phone"]);
  });

  it("stays provable when its openings are destroyed", () => {
    const { entry, bytes } = revealed();
    const tree = treeOf([...entriesOf(9), bytes, ...entriesOf(4)]);
    const path = tree.inclusionProof(9);
    assert.ok(isIncluded(leafHash(entryBytes(parseEntry(bytes))), 9, tree.head(), path));
    assert.deepEqual(Object.keys(entry.commitments), ["phone", "reason"]);
  });

  it("is read only in its own form", () => {
    const { entry, bytes } = revealed();
    assert.deepEqual(parseEntry(bytes), JSON.parse(fromUtf8(bytes)));
    const odd: readonly unknown[] = [
      { ...entry, version: 2 },
      { ...entry, extra: 1 },
      { ...entry, time: "2026-03-02" },
      { ...entry, type: "Contact Revealed" },
      { ...entry, id: "" },
      { ...entry, data: [] },
      { ...entry, commitments: { phone: "short" } },
      [],
      null,
    ];
    for (const value of odd)
      assert.throws(() => parseEntry(utf8(canonicalize(value))), { code: "bad-entry" });
    assert.throws(() => parseEntry(utf8(JSON.stringify(entry, null, 1))), { code: "not-canonical" });
    assert.throws(() => parseEntry(new Uint8Array([0xff])), { code: "bad-encoding" });
  });

  it("fits into a bundle or is refused", () => {
    const { entry } = revealed();
    const note = "x".repeat(65_535);
    assert.throws(() => entryBytes({ ...entry, data: { note } }), { code: "entry-too-large" });
  });

  it("does not fall over deep nesting", () => {
    const deep = `${"[".repeat(30_000)}${"]".repeat(30_000)}`;
    assert.throws(() => parseEntry(utf8(deep)), { code: "bad-value" });
  });
});
