import { defineSignal } from "../define-signal.ts";

export const factorChange = defineSignal({
  kind: "text",
  id: "request/factor-change",
  strength: "medium",
  action: "factor-change",
  advice: "prove-identity",
  description:
    "Asks to remove a second factor or to enrol a new device: who controls the factor controls the account.",
  texts: {
    "pt-BR": "Pede para tirar a verificação em duas etapas ou cadastrar outro aparelho.",
    en: "Asks to remove the second factor or to enrol another device.",
    es: "Pide quitar el segundo factor o dar de alta otro dispositivo.",
  },
  rules: [
    "remove ~7 mfa",
    "change|create >7 mfa !how-to & new-thing|device|lost-channel|self-intro",
    "mfa >6 remove|change !how-to",
    "lost-channel ~8 mfa",
  ],
  examples: {
    "pt-BR": {
      match: ["Podem «desativar a verificação em duas etapas» da minha conta?"],
      ignore: ["Como faço para ligar a verificação em duas etapas?"],
    },
    en: {
      match: ["Please «disable the authenticator» on my profile"],
      ignore: ["How do I turn on two factor?"],
    },
    es: {
      match: ["«Quítame la verificación en dos pasos»"],
      ignore: ["¿Cómo activo la verificación en dos pasos?"],
    },
  },
});
