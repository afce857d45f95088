import { defineSignal } from "../define-signal.ts";

export const activeHtml = defineSignal({
  id: "content/active-html",
  strength: "strong",
  description: "Automatic forwarding or a changed base address in the mail.",
  texts: {
    "pt-BR": "A mensagem traz código que age sozinho ao ser aberta.",
    en: "The message holds code that acts by itself when opened.",
    es: "El mensaje trae código que actúa solo al abrirse.",
  },
});
