import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  createDigitCode,
  createReadableCode,
  createToken,
  equalsConstantTime,
  hashToken,
  normalizeReadableCode,
} from "./tokens.ts";

describe("tokens", () => {
  it("fit into an address, hold 256 bits, and are stored as a hash", () => {
    const { token, hash } = createToken();
    assert.match(token, /^[A-Za-z0-9_-]{43}$/);
    assert.deepEqual(hashToken(token), hash);
    assert.equal(hash.length, 32);
    assert.notEqual(createToken().token, token);
  });

  it("are compared whole, also when the lengths differ", () => {
    assert.equal(equalsConstantTime("abc", "abc"), true);
    assert.equal(equalsConstantTime("abc", Buffer.from("abc")), true);
    assert.equal(equalsConstantTime("abc", "abd"), false);
    assert.equal(equalsConstantTime("abc", "abcd"), false);
    assert.equal(equalsConstantTime("", "a"), false);
  });
});

describe("short codes", () => {
  it("are digits of the wanted length, leading zeros kept", () => {
    const codes = Array.from({ length: 500 }, () => createDigitCode(6));
    assert.ok(codes.every((code) => /^\d{6}$/.test(code)));
    assert.ok(codes.some((code) => code.startsWith("0")));
  });

  it("are readable aloud and understood when they are typed carelessly", () => {
    const code = createReadableCode(3);
    assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    assert.equal(normalizeReadableCode(` ${code.toLowerCase()} `), code.replaceAll("-", ""));
    assert.equal(normalizeReadableCode("lo1i-o0"), "101100");
  });
});
