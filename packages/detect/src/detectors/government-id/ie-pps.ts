import { isPps } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const iePps = defineDetector({
  id: "government-id/ie-pps",
  type: "ie.pps",
  title: "Irish public service number (PPS)",
  description: "Opens tax and welfare matters.",
  category: "government-id",
  severity: "high",
  references: ["https://www.gov.ie"],
  cues: ["pps", "ppsn", "pps number"],
  rule: {
    kind: "code",
    shapes: ["9999999A", "9999999AA"],
    validate: isPps,
    alone: "formatted",
  },
  examples: {
    match: ["my PPS number is «2857097Q»", "PPSN «4301136N»", "pps: «0559386T»"],
    ignore: ["modelo 5319353K en stock", "part 3848922R", "SKU 9479558Y75"],
  },
});
