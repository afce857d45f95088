import { isCnh } from "../../checksums/brazil.ts";
import { defineDetector } from "../../detector.ts";

export const brCnh = defineDetector({
  id: "government-id/br-cnh",
  type: "br.cnh",
  title: "Brazilian driving licence (CNH)",
  description: "With a photo it passes as proof of identity.",
  category: "government-id",
  severity: "high",
  references: ["https://portalservicos.senatran.serpro.gov.br"],
  cues: [
    "cnh",
    "habilitacao",
    "carteira de motorista",
    "registro da cnh",
    "carta de motorista",
    "carteira de habilitacao",
    "carteira nacional de habilitacao",
    "carta de habilitacao",
    "carteira de conducao",
    "registro da habilitacao",
    "permissao para dirigir",
  ],
  rule: {
    kind: "number",
    formats: ["11"],
    validate: isCnh,
    alone: "never",
  },
  examples: {
    match: [
      "minha CNH é «55794020506»",
      "número da habilitação: «91243799390»",
      "carteira de motorista «81109833803»",
    ],
    ignore: ["pedido 76656934027", "order 85791026571 was delivered", "protocolo 88056798140173"],
  },
});
