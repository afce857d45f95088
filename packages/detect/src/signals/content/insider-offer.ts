import { defineSignal } from "../define-signal.ts";

export const insiderOffer = defineSignal({
  kind: "text",
  id: "content/insider-offer",
  strength: "strong",
  advice: "escalate",
  description: "Offers an employee money for data, access or a favour in the system.",
  texts: {
    "pt-BR": "Oferece dinheiro a um funcionário por dados, acesso ou um favor no sistema.",
    en: "Offers an employee money for data, access or a favour in the system.",
    es: "Ofrece dinero a un empleado por datos, acceso o un favor en el sistema.",
  },
  rules: ["extra-money & inside-access", "extra-money ~10 records|sim|look-up & inside-access|crypto|pivot"],
  examples: {
    "pt-BR": {
      match: ["«Você trabalha no atendimento»? «Te pago por consulta» «no sistema»"],
      ignore: ["Trabalho no atendimento há um ano."],
    },
    en: {
      match: ["«You work nights»? «I'll pay you for lookups on» a few accounts"],
      ignore: ["I work nights at a hospital."],
    },
    es: {
      match: ["¿«Trabajas ahí»? «Te pago por consultas de algunas cuentas»"],
      ignore: ["Trabajo de noche en un hospital."],
    },
  },
});
