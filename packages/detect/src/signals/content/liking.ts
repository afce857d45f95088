import { defineSignal } from "../define-signal.ts";

export const liking = defineSignal({
  kind: "text",
  id: "content/liking",
  strength: "weak",
  description: "Flattery or sudden friendship.",
  texts: {
    "pt-BR": "Elogia ou cria intimidade repentina.",
    en: "Flatters or makes sudden friends.",
    es: "Halaga o crea una confianza repentina.",
  },
  rules: ["liking"],
  examples: {
    "pt-BR": { match: ["«Você é um amor»"], ignore: ["O produto veio errado."] },
    en: { match: ["«You're a star»"], ignore: ["The item is wrong."] },
    es: { match: ["«Eres un sol»"], ignore: ["El producto está mal."] },
  },
});
