import { defineSignal } from "../define-signal.ts";

export const listMail = defineSignal({
  id: "content/list-mail",
  strength: "medium",
  benign: true,
  description: "Mail of a list that can be left.",
  texts: {
    "pt-BR": "É uma mensagem de lista, com opção de cancelamento.",
    en: "This is list mail, with a way to unsubscribe.",
    es: "Es un correo de lista, con opción de darse de baja.",
  },
});
