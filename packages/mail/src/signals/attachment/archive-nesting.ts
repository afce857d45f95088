import { defineFileSignal } from "../define-file-signal.ts";

export const archiveNesting = defineFileSignal({
  id: "attachment/archive-nesting",
  strength: "strong",
  holds: true,
  description: "Archives within archives, deeper than any honest sender packs.",
  texts: {
    "pt-BR": "Há compactado dentro de compactado, fundo demais para ser honesto.",
    en: "Archives lie within archives, deeper than an honest sender packs.",
    es: "Hay comprimidos dentro de comprimidos, más hondo de lo que envía alguien honesto.",
  },
});
