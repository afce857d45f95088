import { defineSignal } from "../define-signal.ts";

export const payment = defineSignal({
  kind: "text",
  id: "request/payment",
  strength: "medium",
  action: "money-out",
  advice: "do-not-pay",
  description: "Asks the reader to make a payment or transfer, often for somebody who cannot be reached.",
  texts: {
    "pt-BR": "Pede que você faça um pagamento ou uma transferência.",
    en: "Asks you to make a payment or transfer.",
    es: "Le pide que haga un pago o una transferencia.",
  },
  rules: [
    "want|urgent|deadline|new-number|cannot-talk|self-intro & pay > payment|bail|amount|fee|invoice !how-to",
    "pay > payment|bail|amount & secrecy|urgent|deadline|cannot-talk|new-number|authority",
    "bail|new-number|cannot-talk & pay",
    "want|give|new-number >8 pay >6 for-me|payment|invoice|bail & for-me|new-number|cannot-talk !!how-to",
    "pay|payment ~8 for-me & new-number|cannot-talk|urgent|deadline|other-person",
    "for-me & new-number",
    "pay|send-back ~10 other-account !original-method !how-to",
    "invoice|payment-failed & pay & deadline|suspension|click",
    "payment ~6 urgent|deadline & cannot-talk|secrecy|executive",
    "available & pay|payment|amount|invoice & give|want|cannot-talk",
  ],
  examples: {
    "pt-BR": {
      match: ["Estou «em reunião», «não posso falar»: «faz o pix de R$ 900 agora»"],
      ignore: ["Posso pagar o pedido com outro cartão?"],
    },
    en: {
      match: ["I «can't talk», «make the payment of $900 today»"],
      ignore: ["Can I pay with another card?"],
    },
    es: {
      match: ["«No puedo hablar», «haz la transferencia de $900 hoy»"],
      ignore: ["¿Puedo pagar con otra tarjeta?"],
    },
  },
});
