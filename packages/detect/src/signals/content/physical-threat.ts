import { defineSignal } from "../define-signal.ts";

export const physicalThreat = defineSignal({
  kind: "text",
  id: "content/physical-threat",
  strength: "strong",
  advice: "escalate",
  description: "Threatens body, home or family.",
  texts: {
    "pt-BR": "Ameaça sua integridade, sua casa ou sua família.",
    en: "Threatens you, your home or your family.",
    es: "Amenaza su integridad, su casa o su familia.",
  },
  rules: ["harm", "harm & intimidation|want|deadline"],
  examples: {
    "pt-BR": {
      match: ["«Sei onde você mora» e vou «te esperar na saída»"],
      ignore: ["Espero o técnico na porta de casa."],
    },
    en: {
      match: ["I «know where you live» and I'll be «waiting outside»"],
      ignore: ["The driver is parked by the gate."],
    },
    es: {
      match: ["«Sé dónde vives» y «te espero en la puerta»"],
      ignore: ["El repartidor está en la entrada."],
    },
  },
});
