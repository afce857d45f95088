import { defineSignal } from "../define-signal.ts";

export const dataFishing = defineSignal({
  kind: "text",
  id: "request/data-fishing",
  strength: "medium",
  action: "data-out",
  advice: "no-disclosure",
  description:
    "Asks what data the desk has on file, so that the answers can be used elsewhere as if they were known.",
  texts: {
    "pt-BR": "Pergunta o que consta no cadastro, para usar a resposta depois.",
    en: "Asks what is on file, to use the answer later.",
    es: "Pregunta qué consta en la ficha, para usar la respuesta después.",
  },
  rules: [
    "what-do-you-have ~10 ends-in|contact|address|account-exists",
    "what-do-you-have & ends-in|account-exists|records",
    "account-exists & contact|what-do-you-have",
    "ends-in & contact|what-do-you-have !!exact-detail",
  ],
  examples: {
    "pt-BR": {
      match: ["«Qual endereço está aparecendo no meu cadastro» e o «telefone» «termina em» quanto?"],
      ignore: ["Meu telefone mudou ontem."],
    },
    en: {
      match: ["«What address is showing on my profile» and what are the «last 4 of» the «phone»?"],
      ignore: ["My address is on the label."],
    },
    es: {
      match: ["¿«Qué dirección sale en mi ficha» y «en qué acaba el» «teléfono»?"],
      ignore: ["Mi dirección está en la etiqueta."],
    },
  },
});
