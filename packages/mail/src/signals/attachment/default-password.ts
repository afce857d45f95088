import { defineFileSignal } from "../define-file-signal.ts";

export const defaultPassword = defineFileSignal({
  id: "attachment/default-password",
  strength: "strong",
  holds: true,
  description:
    "A document encrypted with Office's built-in password: it opens without asking and hides from scanners.",
  texts: {
    "pt-BR": "O documento usa a senha interna do Office: abre sem perguntar e escapa dos antivírus.",
    en: "The document uses Office's built-in password: it opens without asking and hides from scanners.",
    es: "El documento usa la contraseña interna de Office: se abre sin preguntar y esquiva los antivirus.",
  },
});
