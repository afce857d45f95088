import { defineSignal } from "../define-signal.ts";

export const advanceFee = defineSignal({
  kind: "text",
  id: "request/advance-fee",
  strength: "strong",
  action: "money-out",
  advice: "do-not-pay",
  description:
    "Money first, so that a prize, a loan, a job or a parcel is released. What was promised never comes.",
  texts: {
    "pt-BR": "Cobra antes para liberar um prêmio, empréstimo, emprego ou pacote.",
    en: "Wants money first to release a prize, loan, job or parcel.",
    es: "Pide dinero por adelantado para liberar un premio, un préstamo, un empleo o un paquete.",
  },
  rules: [
    "won|approved-loan|easy-job|inheritance|prize|investment & deposit-first & pay|fee|amount !!unsubscribe",
    "won|approved-loan|inheritance|prize & pay ~8 fee !!unsubscribe",
    "parcel-held & fee|pay|click|amount & pay|click|fee",
    "parcel-held & click|pay",
    "deposit-first ~8 fee|amount & prize|loan|won|approved-loan|easy-job|social-proof",
  ],
  examples: {
    "pt-BR": {
      match: ["«Parabéns», «você ganhou»! «Só falta pagar a taxa de liberação» de «R$» 50"],
      ignore: ["Só até domingo: desconto e frete grátis."],
    },
    en: {
      match: ["«Congratulations», «just cover the release fee» of «$5» to «claim your» «prize»"],
      ignore: ["Ends Sunday: free shipping over $75."],
    },
    es: {
      match: ["«Felicidades», «ganaste»: «solo falta que pague los gastos de gestión» de «$50»"],
      ignore: ["Solo hasta el domingo: envío gratis."],
    },
  },
});
