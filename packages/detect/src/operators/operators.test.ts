import assert from "node:assert/strict";
import test from "node:test";
import type { Finding, FindingCategory } from "../types.ts";
import { canonical } from "./canonical.ts";
import { hash } from "./hash.ts";
import { mask } from "./mask.ts";
import { remove } from "./remove.ts";
import { replace, replaceWith } from "./replace.ts";
import { formatToken, reveal, token } from "./token.ts";

function finding(type: string, category: FindingCategory): Finding {
  return { start: 0, end: 1, type, category, detector: "x/y", confidence: "validated", severity: "high" };
}

const CPF = finding("br.cpf", "government-id");
const CARD = finding("card", "payment");
const PASSWORD = finding("password", "secret");
const EMAIL = finding("email", "contact");

test("replace says the type and nothing of the value", () => {
  assert.equal(replace(CPF, "529.982.247-25"), "[br.cpf]");
  assert.equal(replaceWith(({ type }) => `<${type}>`)(CARD, "4539 1488 0343 6467"), "<card>");
});

test("remove leaves nothing", () => {
  assert.equal(remove(EMAIL, "ana@exemplo.com"), "");
});

test("mask keeps the form and the last four of ten letters and digits or more", () => {
  assert.equal(mask(CPF, "529.982.247-25"), "***.***.*47-25");
  assert.equal(mask(CARD, "4539148803436467"), "************6467");
});

test("mask keeps nothing of a short value, a secret, of health or a special category", () => {
  assert.equal(mask(CPF, "123456789"), "*********");
  assert.equal(mask(PASSWORD, "Verao@2024!Longo"), "*****@****!*****");
  assert.equal(mask(finding("br.cns", "health"), "700000000000005"), "***************");
  assert.equal(mask(finding("belief", "special"), "testemunha de x"), "********** ** *");
});

test("mask hides letters of every script and keeps pairs of units whole", () => {
  assert.equal(mask(finding("person", "personal"), "José 李明"), "**** **");
  assert.equal(mask(finding("address", "location"), "Rua 🙂 12"), "*** 🙂 **");
});

test("the same value has the same token however it is written, another type has another", () => {
  const seen: string[] = [];
  const operator = token((type, value) => {
    seen.push(`${type}:${value}`);
    return "k3f9";
  });
  assert.equal(operator(CPF, "529.982.247-25"), "⟦br.cpf:k3f9⟧");
  operator(CPF, "52998224725");
  operator(CARD, "52998224725");
  assert.deepEqual(seen, ["br.cpf:52998224725", "br.cpf:52998224725", "card:52998224725"]);
});

test("case and marks belong to a secret and to a wallet, not to an e-mail address", () => {
  assert.equal(canonical("password", "Verao@2024"), "Verao@2024");
  assert.equal(canonical("password-hash", "$2b$12$Ab"), "$2b$12$Ab");
  assert.equal(canonical("crypto-wallet", "1A1zP1"), "1A1zP1");
  assert.equal(canonical("email", "Ana.Limao@Exemplo.com"), "ana.limao@exemplo.com");
});

test("reveal puts back what it knows and leaves other tokens as they are", () => {
  const text = `a ${formatToken(CPF, "k3f9")} b ${formatToken(CARD, "zz")} ⟦not a token⟧`;
  const back = reveal(text, (type, name) =>
    type === "br.cpf" && name === "k3f9" ? "529.982.247-25" : undefined,
  );
  assert.equal(back, "a 529.982.247-25 b ⟦card:zz⟧ ⟦not a token⟧");
});

test("hash is linkable and holds no part of the value", () => {
  const operator = hash((type, value) => `${type}|${value}`.length.toString(16).padStart(20, "A9"), 8);
  assert.equal(operator(CPF, "529.982.247-25"), operator(CPF, "52998224725"));
  assert.match(operator(CPF, "529.982.247-25"), /^⟦#br\.cpf:[a-z0-9]{8}⟧$/);
});
