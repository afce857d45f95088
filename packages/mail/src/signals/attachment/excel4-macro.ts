import { defineFileSignal } from "../define-file-signal.ts";

export const excel4Macro = defineFileSignal({
  id: "attachment/excel4-macro",
  strength: "strong",
  holds: true,
  description: "Excel 4.0 macro sheets (XLM), a format of 1992 that today serves almost only attacks.",
  texts: {
    "pt-BR": "A planilha traz macros do Excel 4.0, hoje usadas quase só em golpes.",
    en: "The sheet carries Excel 4.0 macros, today used almost only in attacks.",
    es: "La hoja lleva macros de Excel 4.0, hoy usadas casi solo en ataques.",
  },
});
