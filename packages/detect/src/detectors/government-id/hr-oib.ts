import { isOib } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const hrOib = defineDetector({
  id: "government-id/hr-oib",
  type: "hr.oib",
  title: "Croatian identity number (OIB)",
  description: "Opens tax and government services.",
  category: "government-id",
  severity: "high",
  references: ["https://oib.oib.hr"],
  cues: ["oib"],
  rule: {
    kind: "number",
    formats: ["11"],
    validate: isOib,
    alone: "never",
  },
  examples: {
    match: ["OIB «59681859232»", "moj oib je «07536250834»", "my Croatian OIB: «86462551343»"],
    ignore: ["pedido 95546011461", "order 48187903674 was delivered", "protocolo 67310533288154"],
  },
});
