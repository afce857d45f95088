import { defineSignal } from "../define-signal.ts";

export const failedProofs = defineSignal({
  kind: "identity",
  id: "identity/failed-proofs",
  strength: "strong",
  advice: "prove-identity",
  description: "Proofs for the claimed identity failed in the last 24 hours.",
  texts: {
    "pt-BR": "Houve provas de identidade que falharam nas últimas 24 horas.",
    en: "Proofs for this identity failed in the last 24 hours.",
    es: "Hubo pruebas de identidad fallidas en las últimas 24 horas.",
  },
  holds: (identity) => (identity.failedProofs ?? 0) > 0,
  examples: { match: [{ failedProofs: 1 }], ignore: [{ failedProofs: 0 }] },
});
