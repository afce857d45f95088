import { defineDetector } from "../../detector.ts";

export const brPassport = defineDetector({
  id: "government-id/br-passport",
  type: "passport",
  title: "Brazilian passport",
  description: "Proof of identity; opens accounts abroad.",
  category: "government-id",
  severity: "high",
  references: ["https://www.gov.br/pf/pt-br/assuntos/passaporte"],
  cues: ["passaporte", "numero do passaporte", "passport", "pasaporte"],
  rule: {
    kind: "code",
    shapes: ["AA 999999"],
    alone: "never",
  },
  examples: {
    match: ["passaporte «EV968806»", "meu número do passaporte é «FR247337»", "passport «SJ 399807»"],
    ignore: ["modelo AD806216 en stock", "part YH450899", "SKU NW78675991"],
  },
});
