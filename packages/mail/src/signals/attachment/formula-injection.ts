import { defineFileSignal } from "../define-file-signal.ts";

export const formulaInjection = defineFileSignal({
  id: "attachment/formula-injection",
  strength: "medium",
  holds: true,
  description: "A cell of a plain table that becomes a calling formula when opened in a spreadsheet.",
  texts: {
    "pt-BR": "Uma célula vira fórmula que chama de fora ao abrir na planilha.",
    en: "A cell turns into a formula that calls out when opened in a spreadsheet.",
    es: "Una celda se convierte en fórmula que llama afuera al abrirla en la hoja de cálculo.",
  },
});
