import { defineFileSignal } from "../define-file-signal.ts";

export const pdfJavascript = defineFileSignal({
  id: "attachment/pdf-javascript",
  strength: "strong",
  holds: true,
  description: "JavaScript inside a PDF.",
  texts: {
    "pt-BR": "O PDF traz JavaScript.",
    en: "The PDF carries JavaScript.",
    es: "El PDF lleva JavaScript.",
  },
});
