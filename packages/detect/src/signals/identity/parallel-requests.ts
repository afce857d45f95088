import { defineSignal } from "../define-signal.ts";

export const parallelRequests = defineSignal({
  kind: "identity",
  id: "identity/parallel-requests",
  strength: "strong",
  advice: "prove-identity",
  description:
    "The same claimed identity asked for a sensitive action in other conversations in the last 24 hours: somebody shops for a kind agent.",
  texts: {
    "pt-BR": "A mesma identidade fez pedidos sensíveis a outros atendentes nas últimas 24 horas.",
    en: "The same identity asked other agents for sensitive actions in the last 24 hours.",
    es: "La misma identidad hizo peticiones sensibles a otros agentes en las últimas 24 horas.",
  },
  holds: (identity) => (identity.parallelRequests ?? 0) > 0,
  examples: { match: [{ parallelRequests: 2 }], ignore: [{ parallelRequests: 0 }] },
});
