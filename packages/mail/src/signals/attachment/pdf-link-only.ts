import { defineFileSignal } from "../define-file-signal.ts";

export const pdfLinkOnly = defineFileSignal({
  id: "attachment/pdf-link-only",
  strength: "medium",
  holds: false,
  description: "A PDF of hardly any text whose point is a link.",
  texts: {
    "pt-BR": "O PDF quase não tem texto: só serve para levar a um link.",
    en: "The PDF has hardly any text: it only leads to a link.",
    es: "El PDF casi no tiene texto: solo sirve para llevar a un enlace.",
  },
});
