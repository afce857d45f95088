import { defineSignal } from "../define-signal.ts";

export const giftCardErrand = defineSignal({
  id: "content/gift-card-errand",
  strength: "strong",
  description: "Someone asks for gift cards to be bought.",
  texts: {
    "pt-BR": "A mensagem pede para comprar cartões-presente.",
    en: "The message asks for gift cards to be bought.",
    es: "El mensaje pide comprar tarjetas regalo.",
  },
});
