import { defineSignal } from "../define-signal.ts";

export const exception = defineSignal({
  kind: "text",
  id: "conversation/exception",
  strength: "weak",
  description: "Knows the rule and asks for an exception.",
  texts: {
    "pt-BR": "Conhece a regra e pede exceção.",
    en: "Knows the rule and asks for an exception.",
    es: "Conoce la norma y pide una excepción.",
  },
  rules: ["exception", "just-do-it"],
  examples: {
    "pt-BR": { match: ["«Abre uma exceção» «só dessa vez»"], ignore: ["Todas as vezes é igual."] },
    en: { match: ["«Make an exception» «just this once»"], ignore: ["It is always the same."] },
    es: { match: ["«Hagan una excepción» «por esta vez»"], ignore: ["Siempre es igual."] },
  },
});
