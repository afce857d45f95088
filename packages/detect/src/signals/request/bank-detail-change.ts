import { defineSignal } from "../define-signal.ts";

export const bankDetailChange = defineSignal({
  kind: "text",
  id: "request/bank-detail-change",
  strength: "strong",
  action: "money-out",
  advice: "call-back",
  description:
    "A supplier, an employee or a seller announces new bank details. The most expensive fraud by mail; only a call to a number already on file settles it.",
  texts: {
    "pt-BR": "Anuncia novos dados bancários para os próximos pagamentos.",
    en: "Announces new bank details for coming payments.",
    es: "Anuncia nuevos datos bancarios para los próximos pagos.",
  },
  rules: [
    "bank-changed & payment|invoice|change|bank-details|pay|salary",
    "change >6 bank-details !in-person & payment|salary|invoice|urgent|deadline !!how-to",
    "bank-changed & invoice|payment|pay|salary|deadline",
  ],
  examples: {
    "pt-BR": {
      match: ["«Mudamos de banco»; os próximos «pagamentos» vão para a «nova conta»"],
      ignore: ["O boleto vence dia 10, nos mesmos dados de sempre."],
    },
    en: {
      match: ["We «switched banks», please «pay» the «invoice» to the new account"],
      ignore: ["Payment is due on the 10th to the usual account."],
    },
    es: {
      match: ["«Hemos cambiado de banco», «paguen» las «facturas» en la «nueva cuenta»"],
      ignore: ["La factura vence el 10, en la cuenta de siempre."],
    },
  },
});
