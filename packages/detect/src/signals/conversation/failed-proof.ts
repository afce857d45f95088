import { defineSignal } from "../define-signal.ts";

const INSISTENCE = [
  "conversation/",
  "content/intimidation",
  "content/urgency",
  "content/physical-threat",
  "fact/guess",
  "request/",
];

export const failedProof = defineSignal({
  kind: "conversation",
  id: "conversation/failed-proof",
  strength: "strong",
  advice: "prove-identity",
  description: "A proof failed in this conversation, and the requester guesses again or insists.",
  texts: {
    "pt-BR": "Uma prova falhou nesta conversa e a pessoa insiste ou tenta adivinhar.",
    en: "A proof failed in this conversation and the person insists or guesses again.",
    es: "Una prueba falló en esta conversación y la persona insiste o vuelve a adivinar.",
  },
  of: INSISTENCE,
  holds: ({ now, ago }) =>
    (ago("fact/proof-failed") ?? 9) <= 2 &&
    [...now].some((id) => INSISTENCE.some((prefix) => id.startsWith(prefix))),
  examples: {
    "pt-BR": {
      match: [
        "customer: 448210\nagent: Esse código não confere.\ncustomer: «pula essa parte que estou com pressa»",
      ],
      ignore: ["customer: 448210\nagent: Código certo, obrigado.\ncustomer: obrigado"],
    },
    en: {
      match: ["customer: 771930\nagent: That doesn't match.\ncustomer: «override it, quick»"],
      ignore: ["customer: 771930\nagent: Thank you, that worked.\ncustomer: thanks"],
    },
    es: {
      match: ["customer: 771930\nagent: No es correcto.\ncustomer: «sáltate ese paso, es urgente»"],
      ignore: ["customer: 771930\nagent: Correcto, gracias.\ncustomer: gracias"],
    },
  },
});
