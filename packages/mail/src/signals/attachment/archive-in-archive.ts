import { defineFileSignal } from "../define-file-signal.ts";

export const archiveInArchive = defineFileSignal({
  id: "attachment/archive-in-archive",
  strength: "weak",
  holds: false,
  description: "An archive inside an archive.",
  texts: {
    "pt-BR": "Há um arquivo compactado dentro de outro.",
    en: "There is an archive inside the archive.",
    es: "Hay un archivo comprimido dentro de otro.",
  },
});
