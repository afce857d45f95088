import { defineFileSignal } from "../define-file-signal.ts";

export const containerNotOpened = defineFileSignal({
  id: "attachment/container-not-opened",
  strength: "medium",
  holds: true,
  description: "A container of a kind that Atalaia recognises but does not unpack.",
  texts: {
    "pt-BR": "Este tipo de arquivo ({kind}) não pôde ser aberto para verificação.",
    en: "This kind of file ({kind}) could not be opened for checking.",
    es: "Este tipo de archivo ({kind}) no se pudo abrir para comprobarlo.",
  },
});
