import { defineFileSignal } from "../define-file-signal.ts";

export const embeddedFile = defineFileSignal({
  id: "attachment/embedded-file",
  strength: "medium",
  holds: true,
  description: "Another file is packed inside a note or document and opens at a click.",
  texts: {
    "pt-BR": "Há outro arquivo embutido que abre com um clique ({kind}).",
    en: "Another file is embedded and opens at a click ({kind}).",
    es: "Hay otro archivo incrustado que se abre con un clic ({kind}).",
  },
});
