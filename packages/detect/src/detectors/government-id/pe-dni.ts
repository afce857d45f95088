import { defineDetector } from "../../detector.ts";

export const peDni = defineDetector({
  id: "government-id/pe-dni",
  type: "pe.dni",
  title: "Peruvian identity card (DNI, CUI)",
  description: "Proof of identity in most Peruvian procedures.",
  category: "government-id",
  severity: "high",
  references: ["https://www.reniec.gob.pe"],
  cues: ["dni", "cui"],
  rule: {
    kind: "number",
    formats: ["8-1", "8"],
    alone: "never",
  },
  examples: {
    match: ["DNI «32558798»", "mi dni: «214004434»", "dni «35369307-5»"],
    ignore: ["pedido 964216670", "order 708684201 was delivered", "protocolo 955097921859"],
  },
});
