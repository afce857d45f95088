import { isAfm } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const grAfm = defineDetector({
  id: "government-id/gr-afm",
  type: "gr.afm",
  title: "Greek taxpayer number (AFM)",
  description: "Opens tax matters.",
  category: "government-id",
  severity: "high",
  references: ["https://www.aade.gr"],
  cues: ["afm"],
  rule: {
    kind: "number",
    formats: ["9"],
    validate: isAfm,
    alone: "never",
  },
  examples: {
    match: ["AFM «464603913»", "my Greek AFM is «956627884»", "afm: «828042261»"],
    ignore: ["pedido 752667964", "order 166229299 was delivered", "protocolo 122946080366"],
  },
});
