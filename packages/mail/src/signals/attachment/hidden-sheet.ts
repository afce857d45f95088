import { defineFileSignal } from "../define-file-signal.ts";

export const hiddenSheet = defineFileSignal({
  id: "attachment/hidden-sheet",
  strength: "weak",
  holds: false,
  description: "A very hidden sheet, which the menus of Excel do not show.",
  texts: {
    "pt-BR": "A planilha tem abas escondidas que o menu não mostra.",
    en: "The workbook has sheets hidden even from its menus.",
    es: "El libro tiene hojas ocultas que ni el menú muestra.",
  },
});
