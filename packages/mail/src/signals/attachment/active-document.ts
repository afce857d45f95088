import { defineFileSignal } from "../define-file-signal.ts";

export const activeDocument = defineFileSignal({
  id: "attachment/active-document",
  strength: "strong",
  holds: true,
  description: "Compiled help, a console file or another kind that runs code as soon as it is viewed.",
  texts: {
    "pt-BR": "Este tipo de arquivo ({kind}) executa código só de ser aberto.",
    en: "This kind of file ({kind}) runs code as soon as it is viewed.",
    es: "Este tipo de archivo ({kind}) ejecuta código con solo abrirlo.",
  },
});
