import { defineFileSignal } from "../define-file-signal.ts";

export const embeddedProgram = defineFileSignal({
  id: "attachment/embedded-program",
  strength: "strong",
  holds: true,
  description: "A program, script or shortcut is embedded in a document.",
  texts: {
    "pt-BR": "Há um programa ou atalho embutido no documento ({kind}).",
    en: "A program or shortcut is embedded in the document ({kind}).",
    es: "Hay un programa o acceso directo incrustado en el documento ({kind}).",
  },
});
