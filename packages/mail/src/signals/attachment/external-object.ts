import { defineFileSignal } from "../define-file-signal.ts";

export const externalObject = defineFileSignal({
  id: "attachment/external-object",
  strength: "strong",
  holds: true,
  description: "A document that loads an object, frame or sheet from outside when opened.",
  texts: {
    "pt-BR": "O documento carrega um objeto de fora ao abrir.",
    en: "The document loads an object from outside when opened.",
    es: "El documento carga un objeto de fuera al abrirse.",
  },
});
