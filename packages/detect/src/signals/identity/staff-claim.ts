import { defineSignal } from "../define-signal.ts";

export const staffClaim = defineSignal({
  kind: "text",
  id: "identity/staff-claim",
  strength: "medium",
  advice: "call-back",
  description: "Says to be from IT, support, a supplier or the bank's staff. A name is a claim, not proof.",
  texts: {
    "pt-BR": "Diz ser da TI, do suporte, do banco ou de um fornecedor.",
    en: "Says to be from IT, support, the bank or a supplier.",
    es: "Dice ser de sistemas, soporte, el banco o un proveedor.",
  },
  rules: ["self-intro >5 tech-role|bank-role", "self-intro >6 staff", "tech-role|staff > self-intro"],
  examples: {
    "pt-BR": { match: ["«Aqui é o Caio da infra»"], ignore: ["Aqui é a Ana, cliente de vocês."] },
    en: { match: ["«This is the fraud department» calling"], ignore: ["This is Ana, a customer."] },
    es: { match: ["«Le hablo de sistemas, sede central»"], ignore: ["Soy Ana, clienta."] },
  },
});
