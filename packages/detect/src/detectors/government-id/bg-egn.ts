import { isEgn } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const bgEgn = defineDetector({
  id: "government-id/bg-egn",
  type: "bg.egn",
  title: "Bulgarian identity number (EGN)",
  description: "Holds birth date and sex; opens services.",
  category: "government-id",
  severity: "high",
  references: ["https://www.grao.bg"],
  cues: ["egn"],
  rule: {
    kind: "number",
    formats: ["10"],
    validate: isEgn,
    alone: "never",
  },
  examples: {
    match: ["EGN «9781245327»", "my EGN is «3029162131»", "egn: «3441155140»"],
    ignore: ["pedido 8762024772", "order 1618882145 was delivered", "protocolo 7389172281147"],
  },
});
