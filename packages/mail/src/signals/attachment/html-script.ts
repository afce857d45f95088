import { defineFileSignal } from "../define-file-signal.ts";

export const htmlScript = defineFileSignal({
  id: "attachment/html-script",
  strength: "medium",
  holds: true,
  description: "A page sent as a file, with script in it.",
  texts: {
    "pt-BR": "A página anexada traz scripts.",
    en: "The attached page carries scripts.",
    es: "La página adjunta lleva scripts.",
  },
});
