import { defineSignal } from "../define-signal.ts";

export const passwordForm = defineSignal({
  id: "content/password-form",
  strength: "strong",
  description: "A form in the mail itself that asks for a password.",
  texts: {
    "pt-BR": "A própria mensagem traz um formulário que pede senha.",
    en: "The message itself holds a form that asks for a password.",
    es: "El propio mensaje trae un formulario que pide la contraseña.",
  },
});
