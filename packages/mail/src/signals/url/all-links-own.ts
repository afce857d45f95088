import { defineSignal } from "../define-signal.ts";

export const allLinksOwn = defineSignal({
  id: "url/all-links-own",
  strength: "weak",
  benign: true,
  description: "Every link leads to the sender's own domain.",
  texts: {
    "pt-BR": "Todos os links levam ao próprio remetente.",
    en: "Every link leads to the sender's own site.",
    es: "Todos los enlaces llevan al propio remitente.",
  },
});
