import { defineFileSignal } from "../define-file-signal.ts";

export const pdfEmbeddedFile = defineFileSignal({
  id: "attachment/pdf-embedded-file",
  strength: "medium",
  holds: false,
  description: "A file packed inside a PDF.",
  texts: {
    "pt-BR": "O PDF traz outro arquivo dentro.",
    en: "The PDF carries another file inside.",
    es: "El PDF lleva otro archivo dentro.",
  },
});
