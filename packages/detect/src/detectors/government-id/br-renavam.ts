import { isRenavam } from "../../checksums/brazil.ts";
import { defineDetector } from "../../detector.ts";

export const brRenavam = defineDetector({
  id: "government-id/br-renavam",
  type: "br.renavam",
  title: "Brazilian vehicle registration (RENAVAM)",
  description: "With the plate it gives the owner's debts and data.",
  category: "government-id",
  severity: "medium",
  references: ["https://portalservicos.senatran.serpro.gov.br"],
  cues: [
    "renavam",
    "renavan",
    "registro do veiculo",
    "documento do carro",
    "documento do veiculo",
    "crlv",
    "crv",
    "licenciamento",
    "ipva",
    "detran",
  ],
  rule: {
    kind: "number",
    formats: ["11", "9"],
    validate: isRenavam,
    alone: "never",
  },
  examples: {
    match: ["RENAVAM «66597241875»", "o renavam do carro é «95628191754»", "renavan: «77844327121»"],
    ignore: ["pedido 60912302970", "order 20765132605 was delivered", "protocolo 77383442182935"],
  },
});
