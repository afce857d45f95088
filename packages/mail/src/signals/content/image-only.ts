import { defineSignal } from "../define-signal.ts";

export const imageOnly = defineSignal({
  id: "content/image-only",
  strength: "medium",
  description: "A picture that is a link, and next to no text.",
  texts: {
    "pt-BR": "A mensagem é só uma imagem com link, sem texto que se possa conferir.",
    en: "The message is only a picture with a link, with no text to check.",
    es: "El mensaje es solo una imagen con enlace, sin texto que se pueda comprobar.",
  },
});
