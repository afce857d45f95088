import { defineSignal } from "../define-signal.ts";

export const callbackScam = defineSignal({
  kind: "text",
  id: "content/callback-scam",
  strength: "strong",
  advice: "call-back",
  description:
    "A charge nobody made, and a number to call to cancel it. The voice at that number is the thief.",
  texts: {
    "pt-BR": "Cobrança que ninguém fez, com um número para ligar e cancelar.",
    en: "A charge nobody made, with a number to call and cancel.",
    es: "Un cargo que nadie hizo, con un número para llamar y anular.",
  },
  rules: [
    "charge|subscription & call-us & alarm|amount|deadline|subscription !!consumer-body !!how-to !!ask-legit",
    "alarm|charge & call-us & bank-role !!how-to !!victim !!ask-legit",
  ],
  examples: {
    "pt-BR": {
      match: ["Sua «assinatura» «foi renovada por» «R$» 1.349. «Não reconhece»? «Ligue» em até «24 horas»"],
      ignore: ["Quero cancelar minha assinatura."],
    },
    en: {
      match: [
        "Your «plan has» «auto-renewed» for «$399». If you «did not authorize» this, «call our» billing team",
      ],
      ignore: ["I want to cancel my subscription."],
    },
    es: {
      match: [
        "Su «plan» «se ha renovado por» 399 «€». Si «no autorizó» este «cargo», «llame al» departamento",
      ],
      ignore: ["Quiero cancelar mi suscripción."],
    },
  },
});
