import { defineSignal } from "../define-signal.ts";

export const differentAlternative = defineSignal({
  id: "content/different-alternative",
  strength: "weak",
  description: "The plain text and the HTML of the message say different things.",
  texts: {
    "pt-BR": "O texto simples e o texto formatado dizem coisas diferentes.",
    en: "The plain text and the formatted text say different things.",
    es: "El texto simple y el texto con formato dicen cosas distintas.",
  },
});
