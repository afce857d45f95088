import assert from "node:assert/strict";
import { test } from "node:test";
import { statedPasswords } from "./passwords.ts";

const giving = [
  ["Segue em anexo. Senha: Zaragoza-77.", "Zaragoza-77"],
  ["The password is 4821.", "4821"],
  ["La contraseña del archivo es Lima2020", "Lima2020"],
  ["pw = infected", "infected"],
  ["Clave → «a1b2c3»", "a1b2c3"],
] as const;

for (const [text, password] of giving) {
  test(`a password is read out of: ${text}`, () => {
    const stated = statedPasswords(text);
    assert.equal(stated.isGiven, true);
    assert.ok(stated.candidates.includes(password));
  });
}

for (const text of [
  "A senha são os 3 primeiros dígitos do seu CPF",
  "Senha: seu CPF sem pontos",
  "The password is your date of birth",
  "La clave es tu RUT",
  "Esqueci minha senha e não consigo entrar",
  "We will send the password separately",
]) {
  test(`no password is given by: ${text}`, () => assert.equal(statedPasswords(text).isGiven, false));
}

test("a megabyte of the word costs little", () => {
  assert.equal(statedPasswords("senha ".repeat(170_000)).candidates.length <= 10, true);
});
