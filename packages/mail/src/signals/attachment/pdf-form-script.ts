import { defineFileSignal } from "../define-file-signal.ts";

export const pdfFormScript = defineFileSignal({
  id: "attachment/pdf-form-script",
  strength: "weak",
  holds: false,
  description: "Only the usual formatting scripts of a PDF form.",
  texts: {
    "pt-BR": "O PDF tem scripts comuns de formulário.",
    en: "The PDF has the usual scripts of a form.",
    es: "El PDF tiene scripts corrientes de formulario.",
  },
});
