import { isSteuerId } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const deTaxId = defineDetector({
  id: "government-id/de-tax-id",
  type: "de.tax-id",
  title: "German tax identity (Steuer-ID)",
  description: "Gives access to tax matters for life.",
  category: "government-id",
  severity: "high",
  references: ["https://www.bzst.de"],
  cues: ["steuer id", "steueridentifikationsnummer", "steuer identifikationsnummer", "idnr", "tin", "tax id"],
  rule: {
    kind: "number",
    formats: ["2 3 3 3", "11"],
    validate: isSteuerId,
    alone: "never",
  },
  examples: {
    match: [
      "meine Steuer-ID ist «16 127 038 347»",
      "my German TIN is «91575427302»",
      "tax id «78 425 628 095»",
    ],
    ignore: ["pedido 30507924848", "order 21028805503 was delivered", "protocolo 67511024923528"],
  },
});
