import { defineSignal } from "../define-signal.ts";

export const verified = defineSignal({
  kind: "identity",
  id: "identity/verified",
  strength: "strong",
  benign: true,
  description: "Identity was proven in this conversation by two independent ways or better.",
  texts: {
    "pt-BR": "A identidade foi provada nesta conversa.",
    en: "Identity was proven in this conversation.",
    es: "La identidad se probó en esta conversación.",
  },
  holds: (identity) => (identity.level ?? 0) >= 2,
  examples: { match: [{ level: 2 }], ignore: [{ level: 1 }] },
});
