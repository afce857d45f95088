import { defineSignal } from "../define-signal.ts";

export const reciprocity = defineSignal({
  kind: "text",
  id: "content/reciprocity",
  strength: "weak",
  description: "Offers or recalls a favour so that one is owed in return.",
  texts: {
    "pt-BR": "Oferece ou cobra um favor em troca.",
    en: "Offers or recalls a favour to be owed one.",
    es: "Ofrece o recuerda un favor para que se le deba otro.",
  },
  rules: ["reciprocity"],
  examples: {
    "pt-BR": { match: ["«Como retribuição», libera isso"], ignore: ["Libera o portão, por favor."] },
    en: { match: ["«As a favour» «in return», do it"], ignore: ["Open the gate."] },
    es: { match: ["«A cambio» «te invito» un café"], ignore: ["Abran la puerta."] },
  },
});
