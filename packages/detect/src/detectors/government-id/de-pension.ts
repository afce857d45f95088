import { isRvnr } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const dePension = defineDetector({
  id: "government-id/de-pension",
  type: "de.pension",
  title: "German pension insurance number (RVNR)",
  description: "Opens work history and pension; holds the birth date.",
  category: "government-id",
  severity: "high",
  references: ["https://www.deutsche-rentenversicherung.de"],
  cues: ["rentenversicherungsnummer", "sozialversicherungsnummer", "rvnr", "svnr"],
  rule: {
    kind: "code",
    shapes: ["99 999999 A 999"],
    validate: isRvnr,
    alone: "never",
  },
  examples: {
    match: [
      "Rentenversicherungsnummer «63752864M559»",
      "RVNR «27 467081 B 631»",
      "Sozialversicherungsnummer «15 390931 O 185»",
    ],
    ignore: ["modelo 31728897V081 en stock", "part 35703795B457", "SKU 09178605B77864"],
  },
});
