import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { lookalikeOf } from "./lookalike.ts";
import { protectedDomains } from "./protected.ts";
import { parseHost } from "./registrable.ts";
import { foldConfusables, hasDisguisedLetters, skeleton } from "./skeleton.ts";

const known = protectedDomains({
  domains: ["lojaaurora.com.br"],
  suppliers: [{ name: "Tecidos Norte", domains: ["tecidosnorte.com"] }],
});
const imitation = (host: string): string | null => lookalikeOf(parseHost(host), known)?.imitation ?? null;

const imitations: Readonly<Record<string, string>> = {
  "sant-ander.com.br": "typo",
  "paypa1.com": "homograph",
  "xn--pypal-4ve.com": "homograph",
  "rnicrosoft.com": "homograph",
  "micros0ft-login.com": "service-word",
  "oktalogin-target.com": "service-word",
  "itau.com.br.seguro.top": "subdomain",
  "paypal-login.web.app": "subdomain",
  "lojaaurora.net": "suffix",
  "loja-aurora.com.br": "typo",
  "lojaurora.com.br": "typo",
  "lojaauroa.com.br": "typo",
  "lojaaurroa.com.br": "typo",
  "lojaaurora-suporte.com": "service-word",
  "tecidosnorle.com": "typo",
  "faceboook.com": "typo",
  "mercadolivre.shop": "suffix",
  "correos-paquete.es": "service-word",
};

for (const [host, expected] of Object.entries(imitations)) {
  test(`${host} imitates by ${expected}`, () => assert.equal(imitation(host), expected));
}

for (const host of [
  "paypal.com",
  "www.paypal.com",
  "lojaaurora.com.br",
  "mail.lojaaurora.com.br",
  "amazon.zendesk.com",
  "mail.google.com",
  "padaria-do-ze.com.br",
  "127.0.0.1",
  "com.br",
  "",
]) {
  test(`${host || "an empty host"} imitates nobody`, () => assert.equal(imitation(host), null));
}

test("letters of other scripts fold to what a reader sees", () => {
  assert.equal(foldConfusables("Ｎеtflіх"), "netflix");
  assert.equal(skeleton("rnicros0ft"), "microsoft");
  assert.ok(hasDisguisedLetters("Pаypal"));
  assert.ok(!hasDisguisedLetters("Иван Петров e João"));
});

test("popular domains are not taken for imitations", (t) => {
  const data = process.env["ATALAIA_DATA"] ?? new URL("../../../../../shared/data", import.meta.url).pathname;
  let list: string;
  try {
    list = readFileSync(join(data, "opendns-top/opendns-top-domains.txt"), "utf8");
  } catch {
    return t.skip("the public list of popular domains is not here");
  }
  const hosts = list.split("\n").filter(Boolean);
  const taken = hosts.filter((host) => lookalikeOf(parseHost(host), known)?.certain);
  assert.ok(taken.length <= hosts.length / 1000, taken.join(" "));
});
