import { isEcuadorCedula } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const ecCedula = defineDetector({
  id: "government-id/ec-cedula",
  type: "ec.cedula",
  title: "Ecuadorian identity card (cédula)",
  description: "Proof of identity in most Ecuadorian procedures.",
  category: "government-id",
  severity: "high",
  references: ["https://www.registrocivil.gob.ec"],
  cues: ["cedula", "cedula de identidad", "ci"],
  rule: {
    kind: "number",
    formats: ["9-1", "10"],
    validate: isEcuadorCedula,
    alone: "never",
  },
  examples: {
    match: ["mi cédula es «0156441289»", "cédula: «083175753-9»", "CI «1749829535»"],
    ignore: ["pedido 0708958251", "order 8878125447 was delivered", "protocolo 0201097318232"],
  },
});
