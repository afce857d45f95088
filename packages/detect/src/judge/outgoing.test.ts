import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../types.ts";
import { checkOutgoing } from "./outgoing.ts";

function found(type: string, category: Finding["category"]): Finding {
  return {
    type,
    category,
    start: 3,
    end: 9,
    detector: "test/test",
    confidence: "validated",
    severity: "high",
  };
}

function codes(text: string, ...findings: Finding[]): string[] {
  return checkOutgoing(text, { findings, complete: true, limits: [] }).map((problem) => problem.code);
}

test("secrets, codes and full identifiers may not leave", () => {
  assert.deepEqual(codes("x", found("password", "secret")), ["secret"]);
  assert.deepEqual(codes("x", found("otp", "secret")), ["code"]);
  assert.deepEqual(codes("x", found("br.cpf", "government-id")), ["identifier"]);
  assert.deepEqual(codes("x", found("card", "payment")), ["identifier"]);
});

test("what a desk gives out to be paid may leave", () => {
  assert.deepEqual(
    codes("x", found("br.pix-key", "payment"), found("br.boleto", "payment"), found("email", "contact")),
    [],
  );
});

test("an agent may not ask a customer to tell a password or code, in three languages", () => {
  for (const text of [
    "Me informe a sua senha, por favor",
    "Please tell me your password",
    "Dígame su contraseña, por favor",
    "Me passa o código que chegou",
  ]) {
    assert.deepEqual([...new Set(codes(text))], ["credential-request"], text);
  }
});

test("an agent may warn customers and point them to the page", () => {
  for (const text of [
    "Nunca informe sua senha a ninguém.",
    "Please never share your password or codes with us.",
    "No comparta nunca su contraseña ni códigos.",
    "Vou mandar um link para o e-mail cadastrado.",
  ]) {
    assert.deepEqual(codes(text), [], text);
  }
});
