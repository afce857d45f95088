import { isCns } from "../../checksums/brazil.ts";
import { defineDetector } from "../../detector.ts";

export const brCns = defineDetector({
  id: "health/br-cns",
  type: "br.cns",
  title: "Brazilian health card (CNS, cartão SUS)",
  description: "Opens a person's public health record.",
  category: "health",
  severity: "high",
  references: ["https://www.gov.br/saude/pt-br"],
  cues: [
    "cns",
    "sus",
    "cartao sus",
    "cartao do sus",
    "cartao nacional de saude",
    "carteirinha do sus",
    "numero do sus",
    "cartao de saude",
  ],
  rule: {
    kind: "number",
    formats: ["3 4 4 4", "15"],
    validate: isCns,
    alone: "bare",
  },
  examples: {
    match: [
      "cartão SUS «168 3678 4643 0001»",
      "meu CNS: «273970637900006»",
      "o número do SUS é «275 4109 6943 0001»",
    ],
    ignore: ["pedido 940782449430571", "order 650484490248366 was delivered", "protocolo 155650016634479476"],
  },
});
