import { defineFileSignal } from "../define-file-signal.ts";

export const passwordForm = defineFileSignal({
  id: "attachment/password-form",
  strength: "strong",
  holds: true,
  description: "A page sent as a file that asks for a password.",
  texts: {
    "pt-BR": "A página anexada pede uma senha.",
    en: "The attached page asks for a password.",
    es: "La página adjunta pide una contraseña.",
  },
});
