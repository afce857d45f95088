import { defineSignal } from "../define-signal.ts";

export const alreadyApproved = defineSignal({
  kind: "text",
  id: "conversation/already-approved",
  strength: "medium",
  advice: "prove-identity",
  description: "Says that another agent already checked or approved. The record tells; the caller does not.",
  texts: {
    "pt-BR": "Diz que outro atendente já verificou ou aprovou.",
    en: "Says that another agent already checked or approved.",
    es: "Dice que otro agente ya verificó o aprobó.",
  },
  rules: ["already-proven", "consistency & no-proof"],
  examples: {
    "pt-BR": { match: ["A sua colega «já tinha aprovado» a troca"], ignore: ["Aprovei o orçamento ontem."] },
    en: {
      match: ["Your colleague had «already cleared me to» change it"],
      ignore: ["I approved the quote."],
    },
    es: { match: ["Su compañera «ya me había autorizado» el cambio"], ignore: ["Autoricé el presupuesto."] },
  },
});
