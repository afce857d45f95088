import { defineFileSignal } from "../define-file-signal.ts";

export const unreadable = defineFileSignal({
  id: "attachment/unreadable",
  strength: "medium",
  holds: true,
  description: "A file that claims a kind able to carry code and is too damaged to be checked.",
  texts: {
    "pt-BR": "O arquivo está danificado ou fora do padrão ({kind}) e não pôde ser verificado por inteiro.",
    en: "The file is damaged or malformed ({kind}) and could not be fully checked.",
    es: "El archivo está dañado o mal formado ({kind}) y no se pudo comprobar entero.",
  },
});
