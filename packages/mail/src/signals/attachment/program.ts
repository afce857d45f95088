import { defineFileSignal } from "../define-file-signal.ts";

export const program = defineFileSignal({
  id: "attachment/program",
  strength: "strong",
  holds: true,
  description: "A program: opening it runs it.",
  texts: {
    "pt-BR": "É um programa ({kind}): abrir é executar.",
    en: "It is a program ({kind}): to open it is to run it.",
    es: "Es un programa ({kind}): abrirlo es ejecutarlo.",
  },
});
