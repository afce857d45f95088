import { isSvnr } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const atSvnr = defineDetector({
  id: "health/at-svnr",
  type: "at.svnr",
  title: "Austrian social insurance number (SVNR)",
  description: "Opens health records; holds the birth date.",
  category: "health",
  severity: "high",
  references: ["https://www.sozialversicherung.at"],
  cues: ["svnr", "sozialversicherungsnummer", "sv nummer", "sv nr"],
  rule: {
    kind: "number",
    formats: ["4 6", "10"],
    validate: isSvnr,
    alone: "never",
  },
  examples: {
    match: [
      "SVNR «8056 161213»",
      "Sozialversicherungsnummer «8706531301»",
      "meine SV-Nummer ist «4666 390736»",
    ],
    ignore: ["pedido 7567100530", "order 0759504265 was delivered", "protocolo 8858350892624"],
  },
});
