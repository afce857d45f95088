import { isEin } from "../../checksums/north-america.ts";
import { defineDetector } from "../../detector.ts";

export const usEin = defineDetector({
  id: "government-id/us-ein",
  type: "us.ein",
  title: "US employer number (EIN)",
  description: "Opens credit in a company's name.",
  category: "government-id",
  severity: "medium",
  references: ["https://www.irs.gov/ein"],
  cues: ["ein", "employer identification", "fein", "federal tax id", "tax id"],
  rule: {
    kind: "number",
    formats: ["2-7", "9"],
    validate: isEin,
    alone: "never",
    confidence: "structured",
  },
  examples: {
    match: ["our EIN is «02-0833067»", "federal tax id «10-2770361»", "ein «881570957»"],
    ignore: ["pedido 474558997", "order 288971788 was delivered", "protocolo 590709754882"],
  },
});
