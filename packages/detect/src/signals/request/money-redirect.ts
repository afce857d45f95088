import { defineSignal } from "../define-signal.ts";

export const moneyRedirect = defineSignal({
  kind: "text",
  id: "request/money-redirect",
  strength: "strong",
  action: "money-out",
  advice: "original-method",
  description: "Wants a refund, a salary or a balance paid to another account than before.",
  texts: {
    "pt-BR": "Quer o dinheiro em outra conta, que não a de origem.",
    en: "Wants the money in an account other than the original one.",
    es: "Quiere el dinero en una cuenta distinta de la original.",
  },
  rules: [
    "refund & give|pay >6 other-account !how-to !in-person",
    "refund|salary|send-back ~14 other-account|other-card !original-method !how-to !in-person",
    "refund & other-account !original-method & pay|want|give & lost-channel|urgent|deadline|intimidation|just-do-it",
    "salary & bank-changed|other-account & pay|change !in-person",
    "refund|send-back|pay|payment ~14 other-account & lost-channel|deadline !original-method !how-to !in-person",
  ],
  examples: {
    "pt-BR": {
      match: ["Pode «mandar o estorno para outra conta»?"],
      ignore: ["Quando cai o estorno no meu cartão?"],
    },
    en: {
      match: ["«Send the refund to a different account»"],
      ignore: ["When does the refund reach my card?"],
    },
    es: {
      match: ["La «devolución mándenla a otra cuenta»"],
      ignore: ["¿Cuándo llega la devolución a mi tarjeta?"],
    },
  },
});
