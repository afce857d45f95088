import { defineFileSignal } from "../define-file-signal.ts";

export const encryptedArchive = defineFileSignal({
  id: "attachment/encrypted-archive",
  strength: "medium",
  holds: true,
  description: "An archive that cannot be looked into because it is encrypted.",
  texts: {
    "pt-BR": "O arquivo compactado está cifrado e ninguém consegue verificar o que traz.",
    en: "The archive is encrypted, so nobody can check what it brings.",
    es: "El archivo comprimido está cifrado y nadie puede comprobar qué trae.",
  },
});
