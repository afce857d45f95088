import { defineSignal } from "../define-signal.ts";

export const ownThread = defineSignal({
  id: "conversation/own-thread",
  strength: "medium",
  benign: true,
  description: "An answer to a message we really sent.",
  texts: {
    "pt-BR": "É resposta a uma mensagem enviada por vocês.",
    en: "It answers a message that you sent.",
    es: "Responde a un mensaje enviado por ustedes.",
  },
});
