import { defineFileSignal } from "../define-file-signal.ts";

export const remoteContent = defineFileSignal({
  id: "attachment/remote-content",
  strength: "weak",
  holds: false,
  description:
    "A document that loads pictures or media from outside when opened and so tells that it was read.",
  texts: {
    "pt-BR": "O documento carrega imagens de fora e avisa que foi aberto.",
    en: "The document loads pictures from outside and so tells that it was opened.",
    es: "El documento carga imágenes de fuera y así avisa de que se abrió.",
  },
});
