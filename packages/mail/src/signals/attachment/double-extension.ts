import { defineFileSignal } from "../define-file-signal.ts";

export const doubleExtension = defineFileSignal({
  id: "attachment/double-extension",
  strength: "strong",
  holds: true,
  description: 'A harmless-looking ending stands before the real, dangerous one ("invoice.pdf.exe").',
  texts: {
    "pt-BR": "O nome tem duas extensões para esconder a verdadeira.",
    en: "The name has two endings, so that the real one is overlooked.",
    es: "El nombre tiene dos extensiones para esconder la verdadera.",
  },
});
