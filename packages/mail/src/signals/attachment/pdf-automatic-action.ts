import { defineFileSignal } from "../define-file-signal.ts";

export const pdfAutomaticAction = defineFileSignal({
  id: "attachment/pdf-automatic-action",
  strength: "medium",
  holds: true,
  description: "A PDF that acts by itself when opened: fetches, sends or submits something.",
  texts: {
    "pt-BR": "O PDF faz algo sozinho ao ser aberto.",
    en: "The PDF does something by itself when opened.",
    es: "El PDF hace algo por su cuenta al abrirse.",
  },
});
