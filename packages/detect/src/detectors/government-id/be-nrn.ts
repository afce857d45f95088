import { isNrn } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const beNrn = defineDetector({
  id: "government-id/be-nrn",
  type: "be.nrn",
  title: "Belgian national number (NRN)",
  description: "Holds the birth date; opens government services.",
  category: "government-id",
  severity: "high",
  references: ["https://www.ibz.rrn.fgov.be"],
  cues: ["rijksregisternummer", "numero national", "registre national", "nrn", "national number"],
  rule: {
    kind: "number",
    formats: ["2.2.2-3.2", "11"],
    validate: isNrn,
    alone: "formatted",
  },
  examples: {
    match: [
      "mijn rijksregisternummer is «89.04.27-735.90»",
      "NRN «29420656066»",
      "my national number: «00.14.20-905.48»",
    ],
    ignore: ["pedido 62480081774", "order 14395386287 was delivered", "protocolo 08370243727911"],
  },
});
