import { defineFileSignal } from "../define-file-signal.ts";

export const polyglot = defineFileSignal({
  id: "attachment/polyglot",
  strength: "medium",
  holds: true,
  description: "A file that is of two kinds at once, so that two programs see different things.",
  texts: {
    "pt-BR": "O arquivo é de dois tipos ao mesmo tempo ({kind}).",
    en: "The file is of two kinds at once ({kind}).",
    es: "El archivo es de dos tipos a la vez ({kind}).",
  },
});
