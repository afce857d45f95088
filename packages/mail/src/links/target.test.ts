import assert from "node:assert/strict";
import { test } from "node:test";
import { readTarget, unwrap } from "./target.ts";

const ends = (href: string): string => unwrap(readTarget(href)).final.host?.name ?? "";

test("what a browser ignores in an address is ignored", () => {
  assert.equal(readTarget("java\nscript:alert(1)").scheme, "javascript");
  assert.equal(readTarget(" \thttps://one.example/x").host?.name, "one.example");
  assert.equal(readTarget("//one.example/x").host?.name, "one.example");
  assert.equal(readTarget("page", "https://base.example/").host?.name, "base.example");
});

test("numeric hosts in every spelling are the same address", () => {
  for (const host of ["3405803777", "0xcb007101", "203.0.28929", "0313.0.0161.01"]) {
    assert.equal(readTarget(`http://${host}/`).host?.name, "203.0.113.1", host);
  }
});

test("gateways and redirectors are looked through", () => {
  assert.equal(
    ends("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevil.example%2Fa&data=1"),
    "evil.example",
  );
  assert.equal(ends("https://urldefense.com/v3/__https://evil.example/a__;!!x"), "evil.example");
  assert.equal(ends("https://www.google.com/url?q=https://evil.example/"), "evil.example");
  assert.equal(
    unwrap(readTarget("https://www.google.com/url?q=https://evil.example/")).redirector?.host?.domain,
    "google.com",
  );
  assert.equal(ends("https://www.google.com/search?q=https://evil.example/"), "www.google.com");
});

test("an address that cannot be read has no host and does no harm", () => {
  for (const href of ["", "http://", "https://[::1", "mailto:a@b.example", "http://%zz", "#top"])
    assert.equal(readTarget(href).host, null, href);
});
