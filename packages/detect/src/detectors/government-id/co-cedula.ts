import { defineDetector } from "../../detector.ts";

export const coCedula = defineDetector({
  id: "government-id/co-cedula",
  type: "co.cedula",
  title: "Colombian identity card (cédula)",
  description: "Proof of identity in most Colombian procedures.",
  category: "government-id",
  severity: "high",
  references: ["https://www.registraduria.gov.co"],
  cues: ["cedula", "cedula de ciudadania", "c c", "cc"],
  rule: {
    kind: "number",
    formats: ["1.3.3.3", "2.3.3", "10", "8"],
    alone: "never",
  },
  examples: {
    match: ["mi cédula es «5.441.407.602»", "cedula de ciudadanía «1695710820»", "C.C. «0.244.301.339»"],
    ignore: ["pedido 0093411144", "order 5072966564 was delivered", "protocolo 8684310595843"],
  },
});
