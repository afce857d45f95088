import { defineFileSignal } from "../define-file-signal.ts";

export const encryptedDocument = defineFileSignal({
  id: "attachment/encrypted-document",
  strength: "medium",
  holds: true,
  description: "A document that cannot be looked into because it is encrypted.",
  texts: {
    "pt-BR": "O documento está cifrado ({kind}) e não pôde ser verificado.",
    en: "The document is encrypted ({kind}) and could not be checked.",
    es: "El documento está cifrado ({kind}) y no se pudo comprobar.",
  },
});
