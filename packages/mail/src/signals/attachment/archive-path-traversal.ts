import { defineFileSignal } from "../define-file-signal.ts";

export const archivePathTraversal = defineFileSignal({
  id: "attachment/archive-path-traversal",
  strength: "strong",
  holds: true,
  description: "An entry of an archive wants to be written outside the folder it is unpacked in.",
  texts: {
    "pt-BR": "O arquivo compactado tenta gravar fora da pasta em que é aberto.",
    en: "The archive tries to write outside the folder it is unpacked in.",
    es: "El archivo comprimido intenta escribir fuera de la carpeta donde se abre.",
  },
});
