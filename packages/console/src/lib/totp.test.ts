import assert from "node:assert/strict";
import { test } from "node:test";
import { base32, newTotpSecret, totpUri } from "./totp.ts";

test("Base32 agrees with the examples of RFC 4648, section 10", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  assert.equal(base32(bytes("f")), "MY");
  assert.equal(base32(bytes("foob")), "MZXW6YQ");
  assert.equal(base32(bytes("foobar")), "MZXW6YTBOI");
});

test("a new secret has 160 bits and is not repeated", () => {
  assert.match(newTotpSecret(), /^[A-Z2-7]{32}$/u);
  assert.notEqual(newTotpSecret(), newTotpSecret());
});

test("names with signs survive the address", () => {
  const uri = new URL(totpUri({ issuer: "Loja & Cia", account: "ana+1@example.com", secret: "MY" }));
  assert.equal(uri.searchParams.get("issuer"), "Loja & Cia");
  assert.equal(decodeURIComponent(uri.pathname.split(":").at(-1) ?? ""), "ana+1@example.com");
});
