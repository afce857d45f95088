import { isCuit } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const arCuit = defineDetector({
  id: "government-id/ar-cuit",
  type: "ar.cuit",
  title: "Argentine tax number (CUIT, CUIL)",
  description: "Holds the identity card number; opens credit in the holder's name.",
  category: "government-id",
  severity: "high",
  references: ["https://www.afip.gob.ar"],
  cues: ["cuit", "cuil", "cuit cuil"],
  rule: {
    kind: "number",
    formats: ["2-8-1", "11"],
    validate: isCuit,
    alone: "formatted",
  },
  examples: {
    match: ["mi CUIT es «30-24819833-4»", "cuil «25671752417»", "facturen a «27-53094345-9»"],
    ignore: ["pedido 24687169609", "order 21096417141 was delivered", "protocolo 20198013936113"],
  },
});
