import { defineDetector } from "../../detector.ts";

export const arDni = defineDetector({
  id: "government-id/ar-dni",
  type: "ar.dni",
  title: "Argentine identity card (DNI)",
  description: "Proof of identity in most Argentine procedures.",
  category: "government-id",
  severity: "high",
  references: ["https://www.argentina.gob.ar/interior/renaper"],
  cues: ["dni", "d n i", "documento nacional de identidad", "nro de documento"],
  rule: {
    kind: "number",
    formats: ["2.3.3", "1.3.3", "8", "7"],
    alone: "never",
  },
  examples: {
    match: ["DNI «71.846.697»", "mi dni es «95830345»", "documento nacional de identidad: «83.594.732»"],
    ignore: ["pedido 34693759", "order 96103998 was delivered", "protocolo 32107936449"],
  },
});
