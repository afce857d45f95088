import { defineDetector } from "../../detector.ts";

export const crCedula = defineDetector({
  id: "government-id/cr-cedula",
  type: "cr.cedula",
  title: "Costa Rican identity card (cédula)",
  description: "Proof of identity in most Costa Rican procedures.",
  category: "government-id",
  severity: "high",
  references: ["https://www.tse.go.cr"],
  cues: ["cedula", "cedula fisica"],
  rule: {
    kind: "number",
    formats: ["1-4-4", "9"],
    alone: "never",
  },
  examples: {
    match: ["mi cédula es «9-7285-4413»", "cédula física «566617256»", "cedula: «3-1399-0469»"],
    ignore: ["pedido 684457234", "order 556106642 was delivered", "protocolo 852244043473"],
  },
});
