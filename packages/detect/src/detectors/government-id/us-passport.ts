import { defineDetector } from "../../detector.ts";

export const usPassport = defineDetector({
  id: "government-id/us-passport",
  type: "passport",
  title: "US passport",
  description: "Proof of identity; opens accounts abroad.",
  category: "government-id",
  severity: "high",
  references: ["https://travel.state.gov"],
  cues: ["passport", "passport number", "us passport", "pasaporte"],
  rule: {
    kind: "code",
    shapes: ["A99999999"],
    alone: "never",
  },
  examples: {
    match: ["my passport number is «Q14405506»", "passport «B48201937»", "US passport: «Y11571257»"],
    ignore: ["modelo V76962517 en stock", "part N93623631", "SKU V1775341028"],
  },
});
