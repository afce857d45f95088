import { isTaj } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const huTaj = defineDetector({
  id: "health/hu-taj",
  type: "hu.taj",
  title: "Hungarian health insurance number (TAJ)",
  description: "Opens health records.",
  category: "health",
  severity: "high",
  references: ["https://www.neak.gov.hu"],
  cues: ["taj", "taj szam"],
  rule: {
    kind: "number",
    formats: ["3 3 3", "9"],
    validate: isTaj,
    alone: "never",
  },
  examples: {
    match: ["TAJ «098 594 681»", "my TAJ number is «714538347»", "taj szám «128 328 011»"],
    ignore: ["pedido 882851602", "order 139769522 was delivered", "protocolo 898567395462"],
  },
});
