import { isDominicanCedula } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const doCedula = defineDetector({
  id: "government-id/do-cedula",
  type: "do.cedula",
  title: "Dominican identity card (cédula)",
  description: "Proof of identity in most Dominican procedures.",
  category: "government-id",
  severity: "high",
  references: ["https://jce.gob.do"],
  cues: ["cedula", "cedula de identidad"],
  rule: {
    kind: "number",
    formats: ["3-7-1", "11"],
    validate: isDominicanCedula,
    alone: "formatted",
  },
  examples: {
    match: ["mi cédula es «751-5287974-0»", "cédula «98005313584»", "el titular es «377-4084993-2»"],
    ignore: ["pedido 95452027071", "order 04679779558 was delivered", "protocolo 85832695200686"],
  },
});
