import { defineSignal } from "../define-signal.ts";

export const socialProof = defineSignal({
  kind: "text",
  id: "content/social-proof",
  strength: "weak",
  description: "Says that many others already did it.",
  texts: {
    "pt-BR": "Diz que muita gente já fez o mesmo.",
    en: "Says that many others already did it.",
    es: "Dice que muchos ya lo hicieron.",
  },
  rules: ["social-proof"],
  examples: {
    "pt-BR": { match: ["«Já são mais de 12 mil pessoas»"], ignore: ["São duas pessoas na casa."] },
    en: { match: ["«Thousands of» «members have» «already claimed»"], ignore: ["Two people live here."] },
    es: { match: ["«Miles de» jubilados «ya cobraron»"], ignore: ["Somos dos en casa."] },
  },
});
