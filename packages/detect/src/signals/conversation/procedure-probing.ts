import { defineSignal } from "../define-signal.ts";

export const procedureProbing = defineSignal({
  kind: "text",
  id: "conversation/procedure-probing",
  strength: "strong",
  advice: "do-not-describe",
  firsthand: false,
  description: "Asks how the desk checks people. The answer is the script of the next call.",
  texts: {
    "pt-BR": "Pergunta como a empresa verifica as pessoas. A resposta vira roteiro do próximo golpe.",
    en: "Asks how the desk checks people. The answer is the script of the next call.",
    es: "Pregunta cómo se verifica a la gente. La respuesta es el guion de la próxima llamada.",
  },
  rules: [
    "procedure-question & hypothetical-person|verification|reset|mfa !!offer-proof",
    "hypothetical-person ~16 procedure-question|verification & procedure-question !!offer-proof",
  ],
  examples: {
    "pt-BR": {
      match: ["«Quando alguém perde o celular, o que vocês perguntam» pra confirmar?"],
      ignore: ["Quais documentos eu levo na loja?"],
    },
    en: {
      match: ["«If somebody calls without their phone», «what do you ask»?"],
      ignore: ["Which documents should I bring to the shop?"],
    },
    es: {
      match: ["«Si alguien llama sin su teléfono, qué le preguntan»?"],
      ignore: ["¿Qué documentos llevo a la tienda?"],
    },
  },
});
