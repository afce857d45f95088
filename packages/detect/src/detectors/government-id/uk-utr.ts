import { isUtr } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const ukUtr = defineDetector({
  id: "government-id/uk-utr",
  type: "uk.utr",
  title: "UK unique taxpayer reference (UTR)",
  description: "Opens tax matters.",
  category: "government-id",
  severity: "high",
  references: ["https://www.gov.uk/find-utr-number"],
  cues: ["utr", "unique taxpayer reference", "tax reference"],
  rule: {
    kind: "number",
    formats: ["5 5", "10"],
    validate: isUtr,
    alone: "never",
  },
  examples: {
    match: ["my UTR is «42885 27017»", "UTR «3500312603»", "unique taxpayer reference: «22289 21594»"],
    ignore: ["pedido 4122214966", "order 5090348493 was delivered", "protocolo 6952538204415"],
  },
});
