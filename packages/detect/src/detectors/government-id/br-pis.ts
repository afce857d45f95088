import { isPis } from "../../checksums/brazil.ts";
import { defineDetector } from "../../detector.ts";

export const brPis = defineDetector({
  id: "government-id/br-pis",
  type: "br.pis",
  title: "Brazilian worker number (PIS, PASEP, NIT, NIS)",
  description: "Gives access to wages, benefits and social payments.",
  category: "government-id",
  severity: "high",
  references: ["https://www.gov.br/inss/pt-br"],
  cues: [
    "pis",
    "pasep",
    "nit",
    "nis",
    "pis pasep",
    "numero de inscricao do trabalhador",
    "abono salarial",
    "inss",
    "fgts",
    "cnis",
    "carteira de trabalho",
    "bolsa familia",
    "beneficio",
  ],
  rule: {
    kind: "number",
    formats: ["3.5.2-1", "11"],
    validate: isPis,
    alone: "formatted",
  },
  examples: {
    match: ["PIS «444.07151.14-3»", "meu nis é «56530263551»", "o PASEP dela: «143.20341.78-0»"],
    ignore: ["pedido 30518250891", "order 33192653935 was delivered", "protocolo 35612336908992"],
  },
});
