import { defineSignal } from "../define-signal.ts";

export const victimReport = defineSignal({
  kind: "text",
  id: "content/victim-report",
  strength: "medium",
  benign: true,
  advice: "support-victim",
  description: "Tells of a fraud suffered. A victim needs help, not suspicion.",
  texts: {
    "pt-BR": "Conta um golpe que sofreu. Vítima precisa de ajuda, não de suspeita.",
    en: "Tells of a fraud suffered. A victim needs help, not suspicion.",
    es: "Cuenta un fraude que sufrió. Una víctima necesita ayuda, no sospechas.",
  },
  rules: ["victim", "reporting & ask-legit"],
  examples: {
    "pt-BR": { match: ["Acho que «caí num golpe»"], ignore: ["Quero cancelar o plano."] },
    en: { match: ["«I think I've been scammed»"], ignore: ["I want to cancel my plan."] },
    es: { match: ["Creo que «me estafaron»"], ignore: ["Quiero cancelar el plan."] },
  },
});
