import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Engine } from "@atalaia/detect";
import { sealMessage } from "mailauth/lib/arc/index.js";
import { dkimSign } from "mailauth/lib/dkim/sign.js";
import { readHeader } from "../message/headers.ts";
import type { MailContext, Resolver } from "../types.ts";
import { type AuthenticationFacts, authenticate } from "./authenticate.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const zone: Record<string, string> = {
  "s1._domainkey.shop.example": `v=DKIM1; k=rsa; p=${publicKey.export({ type: "spki", format: "der" }).toString("base64")}`,
  "_dmarc.shop.example": "v=DMARC1; p=reject",
  "shop.example": "v=spf1 ip4:192.0.2.10 -all",
};
zone["s1._domainkey.relay.example"] = zone["s1._domainkey.shop.example"]!;
zone["relay.example"] = "v=spf1 ip4:192.0.2.20 -all";

const absent = (): Error => Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
const resolver: Resolver = async (name, type) => {
  const text = type === "TXT" ? zone[name.toLowerCase()] : undefined;
  if (text === undefined) throw absent();
  return [[text]];
};
const engine = {} as Engine;
const envelope = {
  mailFrom: "news@shop.example",
  rcptTo: ["me@desk.example"],
  helo: "mx.shop.example",
  remoteAddress: "192.0.2.10",
};
const plain =
  "From: Shop <news@shop.example>\r\nTo: me@desk.example\r\nSubject: Hello\r\nDate: Mon, 3 Aug 2026 10:00:00 +0000\r\nMessage-ID: <1@shop.example>\r\n\r\nYour order is on its way.\r\n";

async function signed(message: string, signingDomain: string): Promise<string> {
  const key = { signingDomain, selector: "s1", privateKey: pem };
  const { signatures } = await dkimSign(message, { ...key, signTime: new Date(0), signatureData: [key] });
  return signatures + message;
}

function look(message: string | Uint8Array, extra: Partial<MailContext> = {}): Promise<AuthenticationFacts> {
  const bytes = Buffer.from(message);
  return authenticate(bytes, readHeader(bytes), { engine, resolver, now: 0, ...extra });
}

test("a signed message from the right server passes everything and is aligned", async () => {
  const { spf, dkim, dmarc, aligned, signedBy } = await look(await signed(plain, "shop.example"), {
    envelope,
  });
  assert.deepEqual(
    { spf, dkim, dmarc, aligned, signedBy },
    { spf: "pass", dkim: "pass", dmarc: "pass", aligned: true, signedBy: ["shop.example"] },
  );
});

test("without an envelope SPF is none and the signature still counts", async () => {
  const { spf, dkim, dmarc } = await look(await signed(plain, "shop.example"));
  assert.deepEqual({ spf, dkim, dmarc }, { spf: "none", dkim: "pass", dmarc: "pass" });
});

test("a changed body, a foreign signature and a foreign server are not the sender", async () => {
  const changed = await look((await signed(plain, "shop.example")).replace("order", "refund"), {
    envelope: { ...envelope, remoteAddress: "203.0.113.9" },
  });
  assert.notEqual(changed.dkim, "pass");
  assert.deepEqual(
    [changed.spf, changed.dmarc, changed.policy, changed.aligned],
    ["fail", "fail", "reject", false],
  );
  const foreign = await look(await signed(plain, "relay.example"));
  assert.deepEqual([foreign.dkim, foreign.dmarc, foreign.aligned], ["pass", "fail", false]);
});

test("an intact forwarding seal passes, a broken one fails", async () => {
  const message = await signed(plain, "shop.example");
  const seal = await sealMessage(Buffer.from(message), {
    signingDomain: "relay.example",
    selector: "s1",
    privateKey: pem,
    cv: "none",
    authResults: "relay.example; dkim=pass header.d=shop.example",
  });
  const sealed = Buffer.concat([
    Buffer.from(seal.toString().replace(/\r?\n?$/, "\r\n")),
    Buffer.from(message),
  ]);
  assert.equal((await look(sealed)).arc, "pass");
  assert.equal((await look(sealed.toString().replace("order", "refund"))).arc, "fail");
});

test("only the topmost header of a trusted server is believed, others never", async () => {
  const forged =
    "Authentication-Results: mx.desk.example; dmarc=pass header.from=shop.example; dkim=pass header.d=shop.example\r\n";
  const genuine =
    "Authentication-Results: MX.desk.example; dmarc=fail (p=REJECT) header.from=shop.example; spf=softfail smtp.mailfrom=x.example\r\n";
  const desk = { trustedAuthservIds: ["mx.desk.example"] };
  const result = await look(genuine + forged + plain, { desk });
  assert.deepEqual(
    [result.dmarc, result.spf, result.aligned, result.authservId],
    ["fail", "softfail", false, "mx.desk.example"],
  );
  assert.equal((await look(forged + plain)).dmarc, "fail");
  assert.equal((await look(forged + plain)).authservId, undefined);
  assert.equal((await look(forged + plain, { desk })).aligned, true);
});

test("a resolver that never answers ends with the time and is said", async () => {
  const silent: Resolver = () => new Promise(() => undefined);
  const result = await look(await signed(plain, "shop.example"), {
    resolver: silent,
    limits: { dnsMilliseconds: 20 },
  });
  assert.notEqual(result.dkim, "pass");
  assert.deepEqual(result.limits, ["dns"]);
});

test("a flood of signatures is not worked through", async () => {
  const one = (await signed(plain, "shop.example")).slice(0, -plain.length);
  const result = await look(one.repeat(50) + plain);
  assert.deepEqual(result.limits, ["signatures"]);
});

const data = process.env["ATALAIA_DATA"] ?? new URL("../../../../../shared/data", import.meta.url).pathname;
const fixtures = join(data, "mailauth/fixtures");
const noData = existsSync(fixtures) ? false : "the public mailauth fixtures are not here";

test("published messages are looked at without DNS and nothing passes without its key", {
  skip: noData,
}, async () => {
  const offline: Resolver = () => Promise.reject(absent());
  for (const name of readdirSync(fixtures).filter((file) => file.endsWith(".eml"))) {
    const result = await look(readFileSync(join(fixtures, name)), { resolver: offline });
    assert.notEqual(result.dkim, "pass", name);
    assert.notEqual(result.arc, "pass", name);
    assert.equal(result.aligned, false, name);
  }
});
