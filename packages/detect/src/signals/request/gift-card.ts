import { defineSignal } from "../define-signal.ts";

export const giftCard = defineSignal({
  kind: "text",
  id: "request/gift-card",
  strength: "strong",
  action: "money-out",
  advice: "do-not-pay",
  description:
    "Wants gift cards bought and their numbers sent. No boss, tax office or bank is paid this way.",
  texts: {
    "pt-BR": "Pede para comprar cartões-presente e mandar os códigos.",
    en: "Wants gift cards bought and their numbers sent.",
    es: "Pide comprar tarjetas de regalo y mandar los códigos.",
  },
  rules: [
    "buy ~8 gift-card",
    "gift-card & buy|pay & give|read-aloud|secrecy|police|pay !!ask-legit !!how-to",
    "pay ~6 gift-card",
  ],
  examples: {
    "pt-BR": {
      match: ["Preciso que você «compre cinco cartões presente» e «mande foto» dos códigos"],
      ignore: ["Meu vale presente diz que já foi usado."],
    },
    en: {
      match: ["I need you to «buy gift cards» and «send me» pics of the codes"],
      ignore: ["My gift card says it has been redeemed."],
    },
    es: {
      match: ["Necesito que «compres tarjetas de regalo» y me mandes los códigos"],
      ignore: ["Mi tarjeta de regalo aparece como canjeada."],
    },
  },
});
