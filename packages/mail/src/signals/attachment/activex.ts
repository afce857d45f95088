import { defineFileSignal } from "../define-file-signal.ts";

export const activex = defineFileSignal({
  id: "attachment/activex",
  strength: "medium",
  holds: true,
  description: "ActiveX controls inside a document.",
  texts: {
    "pt-BR": "O documento traz controles ActiveX.",
    en: "The document carries ActiveX controls.",
    es: "El documento lleva controles ActiveX.",
  },
});
