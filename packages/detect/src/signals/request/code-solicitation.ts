import { defineSignal } from "../define-signal.ts";

export const codeSolicitation = defineSignal({
  kind: "text",
  id: "request/code-solicitation",
  strength: "strong",
  action: "credential-solicitation",
  advice: "no-secret",
  description:
    "Asks the reader for a code that arrived on their phone. The code is the key that a thief still lacks.",
  texts: {
    "pt-BR": "Pede o código que chegou no celular de quem lê.",
    en: "Asks the reader for a code that arrived on their phone.",
    es: "Pide el código que llegó al teléfono de quien lee.",
  },
  rules: [
    "give|read-aloud >9 code !advice-never !ignore-if !how-to",
    "code >14 give|read-aloud !advice-never !ignore-if !how-to",
    "code ~10 your-phone & give|read-aloud !!advice-never !!you-requested !!how-to !!victim",
    "code & read-aloud !!advice-never",
    "arrived ~10 code|figures & give|read-aloud !!advice-never !!you-requested !!how-to !!victim !!reporting",
    "figures|code ~8 arrived & self-intro|bank-role|tech-role|reversal|verification|mistake-sent !!advice-never !!how-to !!victim",
  ],
  examples: {
    "pt-BR": {
      match: ["«Chegou um código por SMS aí, me passa» ele rapidinho?"],
      ignore: ["O código de verificação não chega no meu celular."],
    },
    en: {
      match: ["I'm «sending a code to your phone, just read it back» to me"],
      ignore: ["The verification code isn't coming through."],
    },
    es: {
      match: ["«Te va a llegar un código, pásamelo» por aquí"],
      ignore: ["No me llega el código de verificación."],
    },
  },
});
