import { defineFileSignal } from "../define-file-signal.ts";

export const macroStomped = defineFileSignal({
  id: "attachment/macro-stomped",
  strength: "strong",
  holds: true,
  description: "The compiled macro names functions that its source text does not show: the text was swapped.",
  texts: {
    "pt-BR": "A macro compilada faz o que o código visível não mostra ({word}).",
    en: "The compiled macro does what its visible source does not show ({word}).",
    es: "La macro compilada hace lo que el código visible no muestra ({word}).",
  },
});
