import { defineFileSignal } from "../define-file-signal.ts";

export const typeMismatch = defineFileSignal({
  id: "attachment/type-mismatch",
  strength: "medium",
  holds: true,
  description: "The content of a file is of another kind than its name or its declared type says.",
  texts: {
    "pt-BR": "O arquivo diz ser uma coisa, mas o conteúdo é outra ({kind}).",
    en: "The file claims to be one thing, but its content is another ({kind}).",
    es: "El archivo dice ser una cosa, pero su contenido es otra ({kind}).",
  },
});
