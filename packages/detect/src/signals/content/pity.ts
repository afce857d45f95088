import { defineSignal } from "../define-signal.ts";

export const pity = defineSignal({
  kind: "text",
  id: "content/pity",
  strength: "weak",
  description: "Appeals to the wish to help: illness, children, distress.",
  texts: {
    "pt-BR": "Apela à compaixão: doença, filhos, aperto.",
    en: "Appeals to the wish to help: illness, children, distress.",
    es: "Apela a la compasión: enfermedad, hijos, apuros.",
  },
  rules: ["pity"],
  examples: {
    "pt-BR": { match: ["Minha «filha» está no «hospital»"], ignore: ["A fatura chegou ontem."] },
    en: { match: ["«My daughter» is in «hospital»"], ignore: ["The bill came yesterday."] },
    es: { match: ["«Mi hija» está en el «hospital»"], ignore: ["La factura llegó ayer."] },
  },
});
