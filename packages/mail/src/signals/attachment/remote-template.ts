import { defineFileSignal } from "../define-file-signal.ts";

export const remoteTemplate = defineFileSignal({
  id: "attachment/remote-template",
  strength: "strong",
  holds: true,
  description: "A document that fetches its template from outside when opened; the template may hold macros.",
  texts: {
    "pt-BR": "O documento busca um modelo de fora ao abrir, e o modelo pode trazer macros.",
    en: "The document fetches a template from outside when opened, and that may bring macros.",
    es: "El documento trae una plantilla de fuera al abrirse, y esta puede llevar macros.",
  },
});
