import { defineSignal } from "../define-signal.ts";

export const channelPivot = defineSignal({
  kind: "text",
  id: "content/channel-pivot",
  strength: "medium",
  description: "Moves the talk to a channel the desk does not see.",
  texts: {
    "pt-BR": "Leva a conversa para um canal que a empresa não vê.",
    en: "Moves the talk to a channel the desk does not see.",
    es: "Lleva la charla a un canal que la empresa no ve.",
  },
  rules: ["reply|call-us|give|click|secrecy|extra-money ~6 pivot !reporting", "pivot ~4 reply|call-us|give"],
  examples: {
    "pt-BR": {
      match: ["«Me chama no telegram que te explico e responda só por aqui»"],
      ignore: ["Falei com vocês pelo whatsapp ontem."],
    },
    en: { match: ["«Reply to me on telegram»"], ignore: ["I wrote to you on WhatsApp yesterday."] },
    es: { match: ["«Escribime al telegram» y te explico"], ignore: ["Les hablé ayer por WhatsApp."] },
  },
});
