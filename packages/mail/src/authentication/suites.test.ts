import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Engine } from "@atalaia/detect";
import { readHeader } from "../message/headers.ts";
import type { Resolver } from "../types.ts";
import { type AuthenticationFacts, authenticate } from "./authenticate.ts";
import { type Answers, readSpfSuite, type SpfCase } from "./fixtures/spf-suite.ts";

const data = process.env["ATALAIA_DATA"] ?? new URL("../../../../../shared/data", import.meta.url).pathname;
const fixtures = join(data, "mailauth/fixtures");
const skip = existsSync(fixtures) ? false : "the public mailauth fixtures are not here";
const engine = {} as Engine;

/** Google's public ARC key of those years, as DNS published it; the keys of the other signers are not to be had. */
const sealKey =
  "k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA1Lztpxs7yUxQEsbDFhjMc9kZVZu5P/COYEUIX4B39IL4SXAbv4viIlT9E6F6iZmTh1go7+9WQLywwgwjXMJx/Dz0RgMoPeyp5NRy4l320DPYibNqVMWa5iQ2WiImQC0en1O9uhLLvzaSZJ03fvGmCo9jMo0GwKzLNe14xMgn/px2L5N/3IKlKX4bqUAJTUt8L993ZlWzvgMnSFSt8B+euSKSrtAiopdy4r1yO4eN5goBASrGW0eLQc1lYouNvCrcTQpos4/GEAqiGzpqueJLmBfOO4clNvVvpPkvQs2BHw9I9LmIjaMxTNGxkGBRaP3utDiKXXqu1K+LRzl0HCNSdQIDAQAB";

const sealed: Readonly<Record<string, AuthenticationFacts["arc"]>> = {
  "arc-pass.eml": "pass",
  "arc-pass2.eml": "pass",
  "arc-fail.eml": "fail",
  "arc-fail2.eml": "fail",
  "arc-fail3.eml": "fail",
  "authtest.eml": "pass",
  "bimi.eml": "pass",
  "message3.eml": "pass",
  "zbimi.eml": "pass",
  "message1.eml": "none",
  "message2.eml": "none",
  "message4.eml": "none",
  "zproov.eml": "none",
};

test("published forwarding chains pass and fail as their names say", { skip }, async () => {
  const resolver: Resolver = async (name) => {
    if (name === "arc-20160816._domainkey.google.com") return [[sealKey]];
    throw dnsError("ENOTFOUND");
  };
  for (const [name, expected] of Object.entries(sealed)) {
    const bytes = readFileSync(join(fixtures, name));
    const { arc } = await authenticate(bytes, readHeader(bytes), { engine, resolver, now: 0 });
    assert.equal(arc, expected, name);
  }
});

const unread = "the checker stops at the first match and does not read the fault behind it";
const unexplained = "no explanation text is fetched, so its syntax is not read";
const expanded = "the checker looks at the syntax of the name after the sender's HELO is put in";
const skipped: Readonly<Record<string, string>> = {
  "bare-ip6": unread,
  "exp-syntax-error": unexplained,
  "exp-twice": unexplained,
  "exp-only-macro-char": unexplained,
  "invalid-hello-macro": expanded,
  "hello-domain-literal": expanded,
  "require-valid-helo": expanded,
};

test("SPF agrees with the RFC 7208 suite, but for the cases named here with their reasons", {
  skip,
}, async () => {
  const wrong: string[] = [];
  let count = 0;
  for (const { one, zone } of readSpfSuite(readFileSync(join(fixtures, "spf/rfc7208-tests.yml"), "latin1"))) {
    const spf = await spfOf(one, zone);
    count += 1;
    const agrees = one.results.includes(spf);
    if (agrees === one.name in skipped) wrong.push(`${one.name}: ${spf}, not ${one.results.join(" or ")}`);
  }
  assert.deepEqual(wrong, []);
  assert.ok(count > 190, `${count} cases read`);
});

const message = Buffer.from("From: a@sender.example\r\n\r\nhello\r\n");

async function spfOf(one: SpfCase, zone: Answers): Promise<string> {
  const envelope = { mailFrom: one.mailFrom, rcptTo: [], helo: one.helo, remoteAddress: one.host };
  const resolver: Resolver = async (name, type) => answer(zone, name, type);
  const { spf } = await authenticate(message, readHeader(message), { engine, resolver, envelope, now: 0 });
  return spf;
}

function answer(zone: Answers, name: string, type: string): unknown[] {
  const records = zone.get(name.toLowerCase().replace(/\.$/, ""));
  if (!records) throw dnsError("ENOTFOUND");
  const found = records.filter((record) => record.type === type).map((record) => record.value);
  if (found.length > 0) return found;
  throw dnsError(records.some((record) => record.type === "TIMEOUT") ? "ETIMEOUT" : "ENODATA");
}

function dnsError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
