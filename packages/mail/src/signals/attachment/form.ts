import { defineFileSignal } from "../define-file-signal.ts";

export const form = defineFileSignal({
  id: "attachment/form",
  strength: "medium",
  holds: false,
  description: "A page sent as a file that sends what is typed to somebody.",
  texts: {
    "pt-BR": "A página anexada envia o que for digitado para fora.",
    en: "The attached page sends what is typed to somebody else.",
    es: "La página adjunta envía fuera lo que se escriba.",
  },
});
