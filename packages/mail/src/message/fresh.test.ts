import assert from "node:assert/strict";
import { test } from "node:test";
import { splitFresh } from "./fresh.ts";

const freshOf = (text: string): string => {
  const { start, end } = splitFresh(text);
  return text.slice(start, end).trim();
};

const histories: Readonly<Record<string, string>> = {
  "Gmail in English": "On Mon, Aug 3, 2026 at 9:00 AM Ana <ana@desk.example> wrote:\n> old",
  "Gmail in Portuguese": "Em seg., 3 de ago. de 2026 às 10:12, Ana <ana@desk.example> escreveu:\n> antigo",
  "Gmail in Spanish": "El lun, 3 ago 2026 a las 9:10, Luis (<luis@desk.example>) escribió:\n> viejo",
  "a wrapped attribution":
    "Em seg., 3 de ago. de 2026 às 10:12, Ana Maria de Souza Lima\n<ana@desk.example> escreveu:\n> antigo",
  "Outlook in English": "From: Ana\nSent: Monday\nTo: Sam\nSubject: x\n\nold",
  "Outlook in Portuguese": "De: Ana\nEnviada em: segunda-feira\nPara: Sam\nAssunto: x\n\nantigo",
  "Outlook in Spanish": "De: Ana\nEnviado el: lunes\nPara: Sam\nAsunto: x\n\nviejo",
  "a divider": "-----Mensagem original-----\nDe: Ana\n\nantigo",
  "plain quoting": "> old\n> older",
  "a signature": "-- \nAna\nDesk",
  "a telephone's footer": "Enviado do meu iPhone",
};

for (const [name, history] of Object.entries(histories)) {
  test(`the history of ${name} is not the new part`, () =>
    assert.equal(freshOf(`my answer\n\n${history}`), "my answer"));
}

test("an answer below the quotation is the new part", () => {
  assert.equal(freshOf("On Monday, Ana <a@b.example> wrote:\n> old\n> older\n\nmy answer"), "my answer");
});

test("a bare forward is new as a whole, and prose about people who wrote is no history", () => {
  const bare = "---------- Forwarded message ---------\nFrom: x\nTo: y\nSubject: z\n\nthe text";
  assert.equal(freshOf(bare), bare);
  const prose = "The man from the bank wrote to me.\nDe: nada\nThanks";
  assert.equal(freshOf(prose), prose);
});
