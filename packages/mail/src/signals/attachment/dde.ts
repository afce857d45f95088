import { defineFileSignal } from "../define-file-signal.ts";

export const dde = defineFileSignal({
  id: "attachment/dde",
  strength: "strong",
  holds: true,
  description: "A field that starts a program through Dynamic Data Exchange.",
  texts: {
    "pt-BR": "O documento manda iniciar um programa por um campo DDE.",
    en: "The document asks to start a program through a DDE field.",
    es: "El documento pide iniciar un programa mediante un campo DDE.",
  },
});
