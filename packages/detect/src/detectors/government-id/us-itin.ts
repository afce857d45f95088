import { isItin } from "../../checksums/north-america.ts";
import { defineDetector } from "../../detector.ts";

export const usItin = defineDetector({
  id: "government-id/us-itin",
  type: "us.itin",
  title: "US individual taxpayer number (ITIN)",
  description: "Files taxes in the holder's name.",
  category: "government-id",
  severity: "high",
  references: ["https://www.irs.gov/tin/itin"],
  cues: ["itin", "individual taxpayer"],
  rule: {
    kind: "number",
    formats: ["3-2-4", "9"],
    validate: isItin,
    alone: "formatted",
    confidence: "structured",
  },
  examples: {
    match: ["my ITIN is «914-62-9998»", "itin «986955710»", "filed under «934-96-5745»"],
    ignore: ["pedido 967943872", "order 063471244 was delivered", "protocolo 998630526459"],
  },
});
