import { defineSignal } from "../define-signal.ts";

export const threatenedInvoice = defineSignal({
  kind: "text",
  id: "content/threatened-invoice",
  strength: "medium",
  advice: "call-back",
  description: "A bill with threats or a way to pay that is in the message itself.",
  texts: {
    "pt-BR": "Uma cobrança com ameaça ou com o meio de pagar dentro da própria mensagem.",
    en: "A bill with threats, or to be paid by a way given in the message itself.",
    es: "Un cobro con amenazas o que se paga por una vía dada en el propio mensaje.",
  },
  rules: [
    "invoice & suspension & deadline|pay|click !!consumer-body !!how-to",
    "pay|payment ~6 click & suspension & invoice|subscription|fee|amount !!how-to",
    "invoice|subscription|fee ~20 suspension|click & pay !!how-to",
  ],
  examples: {
    "pt-BR": {
      match: ["Segue a «fatura» «vencida»; o não pagamento «até amanhã» leva a «protesto»"],
      ignore: ["A fatura vence dia 10."],
    },
    en: {
      match: ["«Final notice: pay the invoice by tomorrow or services face suspension»"],
      ignore: ["The invoice is due on the 10th."],
    },
    es: {
      match: ["«Último aviso: de no abonarse la factura antes de mañana se suspenderá» el servicio"],
      ignore: ["La factura vence el día 10."],
    },
  },
});
