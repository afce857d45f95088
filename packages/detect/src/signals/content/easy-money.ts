import { defineSignal } from "../define-signal.ts";

export const easyMoney = defineSignal({
  kind: "text",
  id: "content/easy-money",
  strength: "strong",
  advice: "do-not-pay",
  description:
    "Work, credit or profit that sounds too good, with money to be paid in or a contact elsewhere.",
  texts: {
    "pt-BR": "Trabalho, crédito ou lucro bom demais, com depósito ou contato por fora.",
    en: "Work, credit or profit too good to be true, with a deposit or a contact elsewhere.",
    es: "Trabajo, crédito o ganancia demasiado buenos, con un depósito o un contacto aparte.",
  },
  rules: ["easy-job|investment|approved-loan|inheritance & deposit-first|pivot|fee|reply|click"],
  examples: {
    "pt-BR": {
      match: ["«Renda extra» «curtindo» vídeos, só faz um «depósito inicial»"],
      ignore: ["Trabalho de meio período na loja."],
    },
    en: {
      match: ["«Work from home», only a «starting deposit» is needed"],
      ignore: ["I work from home on Fridays."],
    },
    es: {
      match: ["«Ingresos extra» «desde casa», solo un «depósito inicial» «por adelantado»"],
      ignore: ["Trabajo desde casa los viernes."],
    },
  },
});
