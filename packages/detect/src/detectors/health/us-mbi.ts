import { isMbi } from "../../checksums/north-america.ts";
import { defineDetector } from "../../detector.ts";

export const usMbi = defineDetector({
  id: "health/us-mbi",
  type: "us.mbi",
  title: "US Medicare number (MBI)",
  description: "Bills health insurance in the holder's name.",
  category: "health",
  severity: "high",
  references: ["https://www.cms.gov/medicare/new-medicare-card"],
  cues: ["medicare", "mbi", "medicare number", "medicare id"],
  rule: {
    kind: "code",
    shapes: ["9A*9-A*9-AA99"],
    validate: isMbi,
    alone: "formatted",
    confidence: "structured",
  },
  examples: {
    match: ["my Medicare number is «8KA7-CN7-QT63»", "MBI «8CH5TR3EU66»", "medicare id: «2CG0-N83-YN97»"],
    ignore: ["modelo 6FT1WW2HL34 en stock", "part 9C24NW4ZC63", "SKU 3EB5Y35WG3341"],
  },
});
