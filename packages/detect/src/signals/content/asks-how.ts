import { defineSignal } from "../define-signal.ts";

export const asksHow = defineSignal({
  kind: "text",
  id: "content/asks-how",
  strength: "weak",
  benign: true,
  description: "Asks how to do it themselves.",
  texts: {
    "pt-BR": "Pergunta como fazer por conta própria.",
    en: "Asks how to do it themselves.",
    es: "Pregunta cómo hacerlo por su cuenta.",
  },
  rules: ["how-to"],
  examples: {
    "pt-BR": { match: ["«Como faço» para criar outra senha?"], ignore: ["Faço aniversário amanhã."] },
    en: { match: ["«How do I» make a new password?"], ignore: ["It is my birthday."] },
    es: { match: ["¿«Cómo hago» para sacar otra clave?"], ignore: ["Mañana es mi cumpleaños."] },
  },
});
