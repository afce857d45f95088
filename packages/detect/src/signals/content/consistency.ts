import { defineSignal } from "../define-signal.ts";

export const consistency = defineSignal({
  kind: "text",
  id: "content/consistency",
  strength: "weak",
  description: "Holds the reader to something said or done before.",
  texts: {
    "pt-BR": "Cobra algo que já teria sido dito ou feito.",
    en: "Holds the reader to something said or done before.",
    es: "Exige algo que ya se habría dicho o hecho.",
  },
  rules: ["consistency"],
  examples: {
    "pt-BR": { match: ["«A outra atendente» «já tinha aprovado»"], ignore: ["Quero aprovar o orçamento."] },
    en: { match: ["The «last agent» «promised me» a discount"], ignore: ["I want a discount."] },
    es: { match: ["«El agente anterior» «me prometió» un descuento"], ignore: ["Quiero un descuento."] },
  },
});
