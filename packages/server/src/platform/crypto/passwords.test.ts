import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createGate } from "./gate.ts";
import { hashPassword, verifyNobodysPassword, verifyPassword } from "./passwords.ts";

const salt = Buffer.alloc(16, 7).toString("base64").replaceAll("=", "");
const stored = (parameters: string) => `$argon2id$v=19$${parameters}$${salt}$${"A".repeat(43)}`;

describe("passwords", () => {
  it("are recognised again, in either Unicode form, and others are not", async () => {
    const phc = await hashPassword("maçã-verde-42");
    assert.match(phc, /^\$argon2id\$v=19\$m=65536,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    assert.deepEqual(await verifyPassword("maçã-verde-42".normalize("NFD"), phc), {
      matches: true,
      outdated: false,
    });
    assert.deepEqual(await verifyPassword("maçã-verde-43", phc), { matches: false, outdated: false });
    assert.notEqual(await hashPassword("maçã-verde-42"), phc);
  });

  it("that match an older, cheaper hash are to be hashed again", async () => {
    const { argon2Sync } = await import("node:crypto");
    const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
    const hash = argon2Sync("argon2id", { message: "older", nonce: Buffer.alloc(16, 7), ...cost });
    const phc = `$argon2id$v=19$m=19456,t=2,p=1$${salt}$${hash.toString("base64").replaceAll("=", "")}`;
    assert.deepEqual(await verifyPassword("older", phc), { matches: true, outdated: true });
  });

  it("are not checked against a hash below the floor, above the ceiling, or of another kind", async () => {
    const weak = { code: "password-hash-too-weak" };
    const malformed = { code: "password-hash-malformed" };
    await assert.rejects(verifyPassword("x", stored("m=8192,t=3,p=1")), weak);
    await assert.rejects(verifyPassword("x", stored("m=65536,t=1,p=1")), weak);
    await assert.rejects(verifyPassword("x", stored("m=9999999,t=3,p=1")), malformed);
    await assert.rejects(
      verifyPassword("x", stored("m=65536,t=3,p=1").replace("argon2id", "argon2i")),
      malformed,
    );
    await assert.rejects(verifyPassword("x", ""), malformed);
  });

  it("that are empty or enormous are refused when set and simply wrong when tried", async () => {
    await assert.rejects(hashPassword(""), { code: "password-unusable" });
    await assert.rejects(hashPassword("x".repeat(1025)), { code: "password-unusable" });
    assert.equal((await verifyPassword("x".repeat(1025), stored("m=65536,t=3,p=1"))).matches, false);
    await verifyNobodysPassword("x".repeat(1025));
  });
});

describe("gate", () => {
  it("lets no more in than its width, lets everybody in once, and survives failures", async () => {
    const gate = createGate(2);
    let inside = 0;
    let most = 0;
    const work = (fails: boolean) =>
      gate(async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
        if (fails) throw new Error("failed");
      });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => work(index % 3 === 0)),
    );
    assert.equal(outcomes.filter(({ status }) => status === "rejected").length, 7);
    assert.equal(most, 2);
    await work(false);
  });
});
