import { defineFileSignal } from "../define-file-signal.ts";

export const htmlObfuscation = defineFileSignal({
  id: "attachment/html-obfuscation",
  strength: "strong",
  holds: true,
  description: "A page whose script decodes and runs text that cannot be read.",
  texts: {
    "pt-BR": "A página esconde o que faz atrás de código embaralhado.",
    en: "The page hides what it does behind scrambled code.",
    es: "La página esconde lo que hace tras código revuelto.",
  },
});
