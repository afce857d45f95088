import { isUruguayCi } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const uyCi = defineDetector({
  id: "government-id/uy-ci",
  type: "uy.ci",
  title: "Uruguayan identity card (cédula)",
  description: "Proof of identity in most Uruguayan procedures.",
  category: "government-id",
  severity: "high",
  references: ["https://www.gub.uy"],
  cues: ["cedula", "ci", "c i", "cedula de identidad"],
  rule: {
    kind: "number",
    formats: ["1.3.3-1", "8"],
    validate: isUruguayCi,
    alone: "formatted",
  },
  examples: {
    match: ["mi cédula es «9.110.260-5»", "CI «27605390»", "cédula de identidad «0.340.636-2»"],
    ignore: ["pedido 06191344", "order 99254166 was delivered", "protocolo 00989901785"],
  },
});
