import { defineSignal } from "../define-signal.ts";

export const hiddenText = defineSignal({
  id: "content/hidden-text",
  strength: "medium",
  description: "Text that a reader cannot see, to mislead filters.",
  texts: {
    "pt-BR": "Há texto escondido na mensagem para enganar filtros.",
    en: "There is hidden text in the message to mislead filters.",
    es: "Hay texto oculto en el mensaje para engañar a los filtros.",
  },
});
