import { defineFileSignal } from "../define-file-signal.ts";

export const archiveBomb = defineFileSignal({
  id: "attachment/archive-bomb",
  strength: "strong",
  holds: true,
  description: "An archive that unpacks to far more than its size explains.",
  texts: {
    "pt-BR": "O arquivo compactado incha sem medida ao ser aberto.",
    en: "The archive swells out of all proportion when unpacked.",
    es: "El archivo comprimido se infla sin medida al abrirlo.",
  },
});
