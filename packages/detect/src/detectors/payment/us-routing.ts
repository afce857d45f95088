import { isAba } from "../../checksums/north-america.ts";
import { defineDetector } from "../../detector.ts";

export const usRouting = defineDetector({
  id: "payment/us-routing",
  type: "us.routing",
  title: "US bank routing number (ABA)",
  description: "With the account number it draws money.",
  category: "payment",
  severity: "medium",
  references: ["https://www.aba.com/about-us/routing-number"],
  cues: ["routing", "routing number", "aba", "transit number"],
  rule: {
    kind: "number",
    formats: ["9"],
    validate: isAba,
    alone: "never",
  },
  examples: {
    match: ["routing number «065390137»", "ABA «806569949»", "my routing is «112265694»"],
    ignore: ["pedido 329453723", "order 591156370 was delivered", "protocolo 672891744822"],
  },
});
