import { defineFileSignal } from "../define-file-signal.ts";

export const archivedProgram = defineFileSignal({
  id: "attachment/archived-program",
  strength: "strong",
  holds: true,
  description: "A program, script or shortcut is packed in an archive.",
  texts: {
    "pt-BR": "O arquivo compactado traz um programa ou atalho ({kind}).",
    en: "The archive brings a program or shortcut ({kind}).",
    es: "El archivo comprimido trae un programa o acceso directo ({kind}).",
  },
});
