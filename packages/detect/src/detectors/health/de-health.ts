import { isKvnr } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const deHealth = defineDetector({
  id: "health/de-health",
  type: "de.health",
  title: "German health insurance number (KVNR)",
  description: "Opens health records.",
  category: "health",
  severity: "high",
  references: ["https://www.gkv-spitzenverband.de"],
  cues: ["versichertennummer", "krankenversicherungsnummer", "kvnr", "krankenversichertennummer"],
  rule: {
    kind: "code",
    shapes: ["A999999999"],
    validate: isKvnr,
    alone: "never",
  },
  examples: {
    match: [
      "Versichertennummer «W065578482»",
      "KVNR «O345795445»",
      "Krankenversichertennummer: «H217916708»",
    ],
    ignore: ["modelo A298369941 en stock", "part N031150589", "SKU U35020697367"],
  },
});
