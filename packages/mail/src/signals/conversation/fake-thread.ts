import { defineSignal } from "../define-signal.ts";

export const fakeThread = defineSignal({
  id: "conversation/fake-thread",
  strength: "medium",
  description: "The subject claims an answer or forward, but there is no earlier message.",
  texts: {
    "pt-BR": "O assunto finge ser resposta de uma conversa que não existe.",
    en: "The subject pretends to answer a conversation that does not exist.",
    es: "El asunto finge responder a una conversación que no existe.",
  },
});
