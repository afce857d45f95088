import { defineSignal } from "../define-signal.ts";

export const dataHarvest = defineSignal({
  kind: "text",
  id: "content/data-harvest",
  strength: "medium",
  advice: "no-secret",
  description: "Asks for personal or card data while something is promised or threatened.",
  texts: {
    "pt-BR": "Pede dados pessoais ou de cartão junto com promessa ou ameaça.",
    en: "Asks for personal or card data together with a promise or a threat.",
    es: "Pide datos personales o de tarjeta junto con una promesa o amenaza.",
  },
  rules: [
    "give|click > personal-data !advice-never & alarm|suspension|payment-failed|won|parcel-held|prize !!how-to !!victim",
  ],
  examples: {
    "pt-BR": {
      match: ["«Confirme seus dados pessoais» «para evitar» o «bloqueio»"],
      ignore: ["Mudei meus dados pessoais no site."],
    },
    en: {
      match: ["«Submit your debit card» to get the «tax refund» «you are owed», «action needed»"],
      ignore: ["My credit card has a new design."],
    },
    es: {
      match: ["«Facilite su tarjeta» de débito para recibir la «devolución de impuestos»"],
      ignore: ["Mi tarjeta de crédito tiene otro diseño."],
    },
  },
});
