import { defineSignal } from "../define-signal.ts";

export const dmarcFail = defineSignal({
  id: "authentication/dmarc-fail",
  strength: "strong",
  description: "DMARC failed and the domain asks for such mail to be refused.",
  texts: {
    "pt-BR": "A mensagem não passou na verificação de {domain}, que manda recusar mensagens assim.",
    en: "The message failed the check of {domain}, which asks for such mail to be refused.",
    es: "El mensaje no superó la verificación de {domain}, que pide rechazar mensajes así.",
  },
});
