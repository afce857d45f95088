import { defineFileSignal } from "../define-file-signal.ts";

export const passwordInMessage = defineFileSignal({
  id: "attachment/password-in-message",
  strength: "strong",
  holds: true,
  description:
    "An encrypted file whose password is given in the same message: the encryption hides it from scanners only.",
  texts: {
    "pt-BR":
      "O arquivo está cifrado e a senha veio na própria mensagem: só serve para escapar dos antivírus.",
    en: "The file is encrypted and its password came along: that only hides it from scanners.",
    es: "El archivo está cifrado y la contraseña venía en el mismo mensaje: solo sirve para esquivar los antivirus.",
  },
});
