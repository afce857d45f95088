import { defineSignal } from "../define-signal.ts";

export const officialClaim = defineSignal({
  kind: "text",
  id: "identity/official-claim",
  strength: "medium",
  advice: "call-back",
  description: "Says to be the police, a court, the tax office. They come in writing, to the legal team.",
  texts: {
    "pt-BR": "Diz ser da polícia, da justiça ou do fisco.",
    en: "Says to be the police, a court or the tax office.",
    es: "Dice ser de la policía, un juzgado o hacienda.",
  },
  rules: ["self-intro ~6 police", "police ~6 records & want|give"],
  examples: {
    "pt-BR": { match: ["«Aqui é o investigador» Paiva"], ignore: ["Já fiz o boletim na delegacia."] },
    en: { match: ["«This is officer» Grant"], ignore: ["I already have a police report."] },
    es: { match: ["«Le habla el inspector» Quiroga"], ignore: ["Ya puse la denuncia en la comisaría."] },
  },
});
