import { defineSignal } from "../define-signal.ts";

export const urgency = defineSignal({
  kind: "text",
  id: "content/urgency",
  strength: "weak",
  description: "Haste or a deadline. Weak alone: real customers are in a hurry too.",
  texts: {
    "pt-BR": "Cria pressa ou prazo curto.",
    en: "Creates haste or a short deadline.",
    es: "Mete prisa o pone un plazo corto.",
  },
  rules: ["urgent", "deadline"],
  examples: {
    "pt-BR": { match: ["Preciso disso com «urgência»"], ignore: ["Sem problema, fico aguardando."] },
    en: { match: ["I need this «urgently»"], ignore: ["No rush at all."] },
    es: { match: ["Lo necesito «de inmediato»"], ignore: ["No corre prisa alguna."] },
  },
});
