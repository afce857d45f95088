import { defineFileSignal } from "../define-file-signal.ts";

export const paddedName = defineFileSignal({
  id: "attachment/padded-name",
  strength: "strong",
  holds: true,
  description: "A run of blanks or dots pushes the real ending of the name out of sight.",
  texts: {
    "pt-BR": "O nome tem espaços de sobra que empurram a extensão verdadeira para fora da tela.",
    en: "Padding in the name pushes its real ending out of sight.",
    es: "El nombre lleva espacios de relleno que sacan de la vista la extensión verdadera.",
  },
});
