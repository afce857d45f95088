import assert from "node:assert/strict";
import { test } from "node:test";
import { findActions } from "./find-actions.ts";

const actions = [
  { id: "theme", group: "Aparência", label: "Tema: claro" },
  { id: "go", group: "Ir para", label: "Configurações" },
  { id: "out", group: "Sessão", label: "Sair" },
];
const found = (typed: string) => findActions(actions, typed).map(({ id }) => id);

test("accents and case do not matter", () => {
  assert.deepEqual(found("CONFIGURACOES"), ["go"]);
  assert.deepEqual(found("sessao"), ["out"]);
});

test("every word typed must be there", () => {
  assert.deepEqual(found("tema claro"), ["theme"]);
  assert.deepEqual(found("tema escuro"), []);
});

test("what begins with the letters comes first", () => {
  assert.deepEqual(found("s").at(0), "out");
});

test("nothing typed lists everything, once", () => {
  assert.deepEqual(findActions([...actions, actions[0]!], "").length, 3);
});
