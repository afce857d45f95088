import { defineSignal } from "../define-signal.ts";

export const replyToElsewhere = defineSignal({
  id: "identity/reply-to-elsewhere",
  strength: "medium",
  description: "Answers would go to another organisation than the sender's, or to a free mailbox.",
  texts: {
    "pt-BR": "A resposta iria para {replyTo}, e não para quem aparece como remetente.",
    en: "Your answer would go to {replyTo}, not to the sender you see.",
    es: "Su respuesta iría a {replyTo}, no al remitente que se ve.",
  },
});
