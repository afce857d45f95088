import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DOMAINS } from "./domains.ts";
import type { InstallationKeys } from "./installation-key.ts";
import { createKeyring } from "./keyring.ts";
import type { Place } from "./types.ts";

const place: Place = { table: "contact", column: "email", row: "11111111-1111-4111-8111-111111111111" };
const keys = (...versions: number[]): InstallationKeys =>
  versions.map((version) => ({ version, secret: randomBytes(32) }));
const rejected = { code: "sealed-value-rejected" };

describe("sealed values", () => {
  const keyring = createKeyring(keys(1));

  it("come back as they were, whatever they were", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), fc.string(), (value, column, row) => {
        const where = { table: "message", column, row };
        assert.deepEqual(keyring.system.open(where, keyring.system.seal(where, value)), Buffer.from(value));
      }),
    );
    assert.equal(keyring.system.open(place, keyring.system.seal(place, "João")).toString(), "João");
  });

  it("say of themselves what they are: mark, format, algorithm, key version", () => {
    const sealed = createKeyring(keys(1, 7)).system.seal(place, "x");
    assert.equal(sealed.subarray(0, 9).toString("hex"), "a741540101" + "00000007");
    assert.equal(sealed.length, 9 + 12 + 1 + 16);
  });

  it("do not open in another table, column or row", () => {
    const sealed = keyring.system.seal(place, "value");
    for (const part of ["table", "column", "row"] as const)
      assert.throws(() => keyring.system.open({ ...place, [part]: "other" }, sealed), rejected);
  });

  it("do not open when letters wander between the parts of a place", () => {
    const sealed = keyring.system.seal({ table: "ab", column: "c", row: "d" }, "value");
    assert.throws(() => keyring.system.open({ table: "a", column: "bc", row: "d" }, sealed), rejected);
    assert.throws(() => keyring.system.open({ table: "ab", column: "cd", row: "" }, sealed), rejected);
  });

  it("do not open when any single bit of them was turned", () => {
    const sealed = keyring.system.seal(place, "value");
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const altered = Buffer.from(sealed);
      altered[bit >> 3]! ^= 1 << (bit & 7);
      assert.throws(() => keyring.system.open(place, altered), rejected, `bit ${bit}`);
    }
  });

  it("do not open when they were cut or lengthened", () => {
    const sealed = keyring.system.seal(place, "value");
    for (let length = 0; length < sealed.length; length += 1)
      assert.throws(() => keyring.system.open(place, sealed.subarray(0, length)), rejected);
    assert.throws(() => keyring.system.open(place, Buffer.concat([sealed, Buffer.alloc(1)])), rejected);
  });

  it("do not open under another installation's key", () => {
    const sealed = keyring.system.seal(place, "value");
    assert.throws(() => createKeyring(keys(1)).system.open(place, sealed), rejected);
  });

  it("never use a nonce twice", () => {
    const nonces = new Set<string>();
    for (let count = 0; count < 5000; count += 1)
      nonces.add(keyring.system.seal(place, "value").subarray(9, 21).toString("hex"));
    assert.equal(nonces.size, 5000);
  });

  it("are not sealed a second time by mistake", () => {
    const sealed = keyring.system.seal(place, "value");
    assert.throws(() => keyring.system.seal(place, sealed), { code: "plaintext-looks-sealed" });
    assert.throws(() => keyring.createKey("contact:1").sealer.seal(place, sealed), {
      code: "plaintext-looks-sealed",
    });
  });

  it("do not show the value", () => {
    assert.ok(!keyring.system.seal(place, "a readable value").includes("readable"));
  });
});

describe("data keys", () => {
  const keyring = createKeyring(keys(1));

  it("open what they sealed after being wrapped and opened again", () => {
    const { wrapped, sealer } = keyring.createKey("contact:1");
    const sealed = sealer.seal(place, "value");
    assert.equal(keyring.openKey("contact:1", wrapped).open(place, sealed).toString(), "value");
  });

  it("are refused under another owner", () => {
    const { wrapped } = keyring.createKey("contact:1");
    assert.throws(() => keyring.openKey("contact:2", wrapped), rejected);
  });

  it("do not open each other's values, nor the system's", () => {
    const one = keyring.createKey("contact:1").sealer;
    const other = keyring.createKey("contact:1").sealer;
    assert.throws(() => other.open(place, one.seal(place, "value")), rejected);
    assert.throws(() => keyring.system.open(place, one.seal(place, "value")), rejected);
    assert.throws(() => one.open(place, keyring.system.seal(place, "value")), rejected);
  });

  it("are not to be had by opening the wrapped key as a record", () => {
    const { wrapped } = keyring.createKey("contact:1");
    assert.throws(() => keyring.system.open({ table: "contact:1", column: "", row: "" }, wrapped), rejected);
  });

  it("are stored nowhere in clear", () => {
    const seen = new Set(
      Array.from({ length: 100 }, () => keyring.createKey("contact:1").wrapped.toString("hex")),
    );
    assert.equal(seen.size, 100);
  });
});

describe("rotation", () => {
  const [first, second] = keys(1, 2);
  const before = createKeyring([first!]);
  const during = createKeyring([first!, second!]);
  const after = createKeyring([second!]);

  it("opens what the old key sealed and seals under the new one", () => {
    assert.equal(during.system.open(place, before.system.seal(place, "old")).toString(), "old");
    assert.equal(after.system.open(place, during.system.seal(place, "new")).toString(), "new");
    assert.throws(() => before.system.open(place, during.system.seal(place, "new")), rejected);
  });

  it("moves a wrapped key without touching what it sealed, and says when there is nothing to move", () => {
    const { wrapped, sealer } = before.createKey("contact:1");
    const sealed = sealer.seal(place, "value");
    const moved = during.rewrapKey("contact:1", wrapped);
    assert.ok(moved);
    assert.equal(after.openKey("contact:1", moved).open(place, sealed).toString(), "value");
    assert.equal(during.rewrapKey("contact:1", moved), null);
    assert.throws(() => during.rewrapKey("contact:2", wrapped), rejected);
  });

  it("leaves fingerprints as they were", () => {
    assert.deepEqual(during.fingerprint("email", "a"), before.fingerprint("email", "a"));
  });
});

describe("fingerprints", () => {
  const keyring = createKeyring(keys(1));

  it("recognise the same value in the same domain only, in this installation only", () => {
    const mark = keyring.fingerprint("email", "ana@example.com");
    assert.equal(mark.length, 32);
    assert.deepEqual(keyring.fingerprint("email", "ana@example.com"), mark);
    assert.notDeepEqual(keyring.fingerprint("phone", "ana@example.com"), mark);
    assert.notDeepEqual(keyring.fingerprint("emaila", "na@example.com"), mark);
    assert.notDeepEqual(createKeyring(keys(1)).fingerprint("email", "ana@example.com"), mark);
  });
});

describe("the format of stored values", () => {
  const pinned = createKeyring([{ version: 3, secret: Buffer.from("0123456789abcdef".repeat(4), "hex") }]);

  it("has domain strings that are all different and stay what they are", () => {
    assert.deepEqual(DOMAINS, {
      systemRecord: "atalaia/v1/installation-key/record",
      dataRecord: "atalaia/v1/data-key/record",
      wrapping: "atalaia/v1/installation-key/wrap",
      fingerprint: "atalaia/v1/installation-key/fingerprint",
    });
    assert.equal(new Set(Object.values(DOMAINS)).size, Object.keys(DOMAINS).length);
  });

  it("opens an envelope that an earlier version of this program wrote", () => {
    const stored =
      "a74154010100000003490dae16ae123b068a99f5a322dd8c7b8a9f3571e785c07dbc5e09964ddb4f5c85af8ca124902f817059b64ae5232f15";
    assert.equal(pinned.system.open(place, Buffer.from(stored, "hex")).toString(), "kept since version 1");
  });

  it("gives the fingerprint that an earlier version of this program stored", () => {
    assert.equal(
      pinned.fingerprint("email", "ana@example.com").toString("hex"),
      "0efbf001e79f670ff431d0fdbfafce3cef6432c8e67ffd846facebb674185b56",
    );
  });
});
