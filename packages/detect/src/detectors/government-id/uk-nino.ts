import { isNino } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const ukNino = defineDetector({
  id: "government-id/uk-nino",
  type: "uk.nino",
  title: "UK national insurance number (NINO)",
  description: "Opens work, tax and benefit matters.",
  category: "government-id",
  severity: "high",
  references: ["https://www.gov.uk/national-insurance/your-national-insurance-number"],
  cues: ["nino", "national insurance", "ni number", "national insurance number", "nin"],
  rule: {
    kind: "code",
    shapes: ["AA 99 99 99 A"],
    validate: isNino,
    alone: "formatted",
    confidence: "structured",
  },
  examples: {
    match: [
      "my national insurance number is «JG 82 33 80 A»",
      "NI number «WT484754A»",
      "it says «SY 93 00 91 A» on the letter",
    ],
    ignore: ["modelo YF366234M en stock", "part IU271989Y", "SKU GP812142Y97"],
  },
});
