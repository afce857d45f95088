import { defineFileSignal } from "../define-file-signal.ts";

export const macro = defineFileSignal({
  id: "attachment/macro",
  strength: "medium",
  holds: true,
  description: "An Office document with macros (VBA) that do not start by themselves.",
  texts: {
    "pt-BR": "O documento traz macros.",
    en: "The document carries macros.",
    es: "El documento lleva macros.",
  },
});
