import { defineSignal } from "../define-signal.ts";

export const automaticReply = defineSignal({
  id: "content/automatic-reply",
  strength: "medium",
  benign: true,
  description: "An automatic answer without links or files: nobody asks for anything.",
  texts: {
    "pt-BR": "É uma resposta automática, sem links nem anexos.",
    en: "This is an automatic reply, without links or attachments.",
    es: "Es una respuesta automática, sin enlaces ni adjuntos.",
  },
});
