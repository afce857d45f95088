import { defineSignal } from "../define-signal.ts";

export const hookedLink = defineSignal({
  kind: "text",
  id: "content/hooked-link",
  strength: "strong",
  advice: "do-not-open",
  description: "A link beside a scare or a prize: the reader is to act there and now.",
  texts: {
    "pt-BR": "Um link ao lado de um susto ou de um prêmio.",
    en: "A link beside a scare or a prize.",
    es: "Un enlace junto a un susto o un premio.",
  },
  rules: [
    "link & alarm|suspension|payment-failed|won|parcel-held & your|click|pay|give|enter|your-login|deadline !!unsubscribe !!ignore-if !!reporting !!ask-legit !!how-to !!advice-never",
    "link & fee|prize|your-password|card-data & pay|give|click|deadline !!unsubscribe !!ignore-if !!reporting !!ask-legit !!how-to !!advice-never",
  ],
  examples: {
    "pt-BR": {
      match: ["«Multa em aberto», «pague» «hoje» em multas-«web.example»/pg"],
      ignore: ["O manual está em www.example.com/manual"],
    },
    en: {
      match: ["«Your» account will be «suspended», verify at secure-«login.example»/id"],
      ignore: ["The manual is at www.example.com/manual"],
    },
    es: {
      match: ["«Su envío está retenido», «abone» en envios-«pago.example»/pg"],
      ignore: ["El manual está en www.example.com/manual"],
    },
  },
});
