import { isRfc } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const mxRfc = defineDetector({
  id: "government-id/mx-rfc",
  type: "mx.rfc",
  title: "Mexican taxpayer number (RFC)",
  description: "Invoices in the holder's name; holds the birth date.",
  category: "government-id",
  severity: "high",
  references: ["https://www.sat.gob.mx"],
  cues: ["rfc"],
  rule: {
    kind: "code",
    shapes: ["AAAA-999999-***", "AAA-999999-***"],
    validate: isRfc,
    alone: "formatted",
  },
  examples: {
    match: ["mi RFC es «EZLL510801S15»", "rfc «REFC-250621-514»", "facturar a «IRBN180322O30»"],
    ignore: ["modelo ONZD13960092V en stock", "part LHQE0060275YZ", "SKU IIVG415871V2S12"],
  },
});
