import { defineFileSignal } from "../define-file-signal.ts";

export const macroDangerous = defineFileSignal({
  id: "attachment/macro-dangerous",
  strength: "strong",
  holds: true,
  description: "Macros that start by themselves and write files or run programs.",
  texts: {
    "pt-BR": "O documento traz macros que começam sozinhas e gravam arquivos ou executam programas.",
    en: "The document carries macros that start by themselves and write files or run programs.",
    es: "El documento lleva macros que se inician solas y escriben archivos o ejecutan programas.",
  },
});
