import { isSin } from "../../checksums/north-america.ts";
import { defineDetector } from "../../detector.ts";

export const caSin = defineDetector({
  id: "government-id/ca-sin",
  type: "ca.sin",
  title: "Canadian social insurance number (SIN)",
  description: "Opens credit and files taxes in the holder's name.",
  category: "government-id",
  severity: "critical",
  references: ["https://www.canada.ca/en/employment-social-development/services/sin.html"],
  cues: ["sin", "social insurance", "social insurance number", "nas"],
  rule: {
    kind: "number",
    formats: ["3-3-3", "3 3 3", "9"],
    validate: isSin,
    alone: "never",
  },
  examples: {
    match: ["my SIN is «916 362 601»", "social insurance number «178009072»", "SIN: «939-333-191»"],
    ignore: ["pedido 439994872", "order 720320348 was delivered", "protocolo 228601860836"],
  },
});
