import { defineSignal } from "../define-signal.ts";

export const cardSolicitation = defineSignal({
  kind: "text",
  id: "request/card-solicitation",
  strength: "strong",
  action: "credential-solicitation",
  advice: "no-secret",
  description: "Asks for card data, a photo of a card or of an identity document in an open channel.",
  texts: {
    "pt-BR": "Pede dados ou foto do cartão ou do documento.",
    en: "Asks for card data or a photo of a card or identity document.",
    es: "Pide datos o foto de la tarjeta o del documento.",
  },
  rules: [
    "give|reply|pivot|click >12 card-data !advice-never !how-to",
    "card-data >8 give|reply|pivot",
    "click & card-data & alarm|suspension|payment-failed|parcel-held|won",
  ],
  examples: {
    "pt-BR": {
      match: ["«Chama no zap e manda foto do cartão» frente e verso"],
      ignore: ["É seguro salvar o cartão no site?"],
    },
    en: {
      match: ["Message us on «WhatsApp with a photo of the front and back of your card»"],
      ignore: ["Is it safe to save my card?"],
    },
    es: {
      match: ["«Escríbenos con foto de tu tarjeta por ambos lados»"],
      ignore: ["¿Es seguro guardar la tarjeta?"],
    },
  },
});
