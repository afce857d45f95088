import { defineSignal } from "../define-signal.ts";

export const executiveClaim = defineSignal({
  kind: "text",
  id: "identity/executive-claim",
  strength: "medium",
  advice: "call-back",
  description: "Says to be the head of the company. Voice and face can be copied.",
  texts: {
    "pt-BR": "Diz ser da direção da empresa. Voz e rosto podem ser copiados.",
    en: "Says to be the head of the company. Voice and face can be copied.",
    es: "Dice ser de la dirección. La voz y la cara se pueden copiar.",
  },
  rules: ["self-intro ~7 executive", "executive & cannot-talk|secrecy"],
  examples: {
    "pt-BR": { match: ["«Sou eu, o Renato, presidente»"], ignore: ["A presidente da associação respondeu."] },
    en: { match: ["«This is Martin Hale, the CFO»"], ignore: ["The president of the club answered."] },
    es: { match: ["«Soy Ernesto, director financiero»"], ignore: ["La presidenta del club respondió."] },
  },
});
