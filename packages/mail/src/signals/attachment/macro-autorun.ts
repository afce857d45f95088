import { defineFileSignal } from "../define-file-signal.ts";

export const macroAutorun = defineFileSignal({
  id: "attachment/macro-autorun",
  strength: "strong",
  holds: true,
  description: "Office macros that start by themselves when the document is opened or closed.",
  texts: {
    "pt-BR": "O documento traz macros que começam sozinhas.",
    en: "The document carries macros that start by themselves.",
    es: "El documento lleva macros que se inician solas.",
  },
});
