import { defineDetector } from "../../detector.ts";
import { readDocument } from "../../finders/ids.ts";

export const usDrivingLicence = defineDetector({
  id: "government-id/us-driving-licence",
  type: "us.driving-licence",
  title: "Driving licence",
  description: "Proof of identity.",
  category: "government-id",
  severity: "high",
  references: ["https://www.aamva.org"],
  cues: [
    "driver license",
    "drivers license",
    "driver s license",
    "driver licence",
    "dl",
    "driving license",
    "licencia de conducir",
    "licencia de manejo",
    "permiso de conducir",
    "carta de conducao",
    "license",
    "licence",
    "driver's license",
    "driving licence",
    "licence number",
    "license number",
  ],
  rule: { kind: "cued", read: readDocument },
  examples: {
    match: ["driver's license «D1234567»", "DL: «S530-4607-8123»", "licencia de conducir «B12345678»"],
    ignore: ["driver license office", "dl is fast", "licencia de conducir vencida"],
  },
});
