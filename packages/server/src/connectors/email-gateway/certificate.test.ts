import assert from "node:assert/strict";
import { X509Certificate } from "node:crypto";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { keptCertificate, selfMadeCertificate } from "./certificate.ts";

const now = Date.UTC(2026, 10, 22);
const day = 24 * 60 * 60 * 1000;
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "atalaia-certificate-"));
});

after(() => rm(folder, { recursive: true }));

test("a self-made certificate names its host and is signed by its own key", () => {
  for (const [hostname, holds] of [
    ["mail.example", (certificate: X509Certificate) => certificate.checkHost("mail.example")],
    ["192.0.2.7", (certificate: X509Certificate) => certificate.checkIP("192.0.2.7")],
    ["2001:db8::7", (certificate: X509Certificate) => certificate.checkIP("2001:db8::7")],
  ] as const) {
    const certificate = new X509Certificate(selfMadeCertificate(hostname, now).cert);
    assert.notEqual(holds(certificate), undefined, hostname);
    assert.equal(certificate.verify(certificate.publicKey), true);
    assert.equal(certificate.ca, false);
    assert.equal(Date.parse(certificate.validFrom), now - day);
  }
});

test("dates from 2050 on are written with four-digit years", () => {
  const certificate = new X509Certificate(selfMadeCertificate("mail.example", Date.UTC(2051, 0, 1)).cert);
  assert.equal(new Date(certificate.validTo).getUTCFullYear(), 2053);
});

test("a certificate is kept, readable by its owner only, until it nears its end or its name changes", async () => {
  const first = await keptCertificate(folder, "mail.example", now);
  assert.deepEqual(await keptCertificate(folder, "mail.example", now + 700 * day), first);
  assert.equal((await stat(join(folder, "email-gateway.key.pem"))).mode & 0o777, 0o600);
  const renewed = await keptCertificate(folder, "mail.example", now + 800 * day);
  assert.notEqual(renewed.cert, first.cert);
  assert.notEqual((await keptCertificate(folder, "outro.example", now + 800 * day)).cert, renewed.cert);
});

test("a torn pair is made anew", async () => {
  const first = await keptCertificate(folder, "mail.example", now);
  await writeFile(join(folder, "email-gateway.key.pem"), selfMadeCertificate("mail.example", now).key);
  const second = await keptCertificate(folder, "mail.example", now);
  assert.notEqual(second.cert, first.cert);
  assert.deepEqual(await keptCertificate(folder, "mail.example", now), second);
});
