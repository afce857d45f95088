import { defineSignal } from "../define-signal.ts";

export const knownSender = defineSignal({
  kind: "identity",
  id: "identity/known-sender",
  strength: "weak",
  benign: true,
  description: "Earlier messages of this identity were all ordinary.",
  texts: {
    "pt-BR": "Mensagens anteriores desta pessoa foram normais.",
    en: "Earlier messages of this sender were ordinary.",
    es: "Los mensajes anteriores de esta persona fueron normales.",
  },
  holds: (identity) => (identity.priorClearMessages ?? 0) >= 3,
  examples: { match: [{ priorClearMessages: 5 }], ignore: [{ priorClearMessages: 0 }] },
});
