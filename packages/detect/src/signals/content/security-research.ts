import { defineSignal } from "../define-signal.ts";

export const securityResearch = defineSignal({
  kind: "text",
  id: "content/security-research",
  strength: "medium",
  benign: true,
  description: "Reports a weakness in good faith.",
  texts: {
    "pt-BR": "Relata uma falha de boa-fé.",
    en: "Reports a weakness in good faith.",
    es: "Informa de un fallo de buena fe.",
  },
  rules: ["research"],
  examples: {
    "pt-BR": { match: ["Vocês têm programa de «bug bounty»?"], ignore: ["A busca está lenta."] },
    en: { match: ["Do you have a «bug bounty»?"], ignore: ["The search is slow."] },
    es: { match: ["¿Tienen «programa de recompensas»?"], ignore: ["El buscador va lento."] },
  },
});
