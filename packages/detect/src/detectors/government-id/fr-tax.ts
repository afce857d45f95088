import { defineDetector } from "../../detector.ts";

export const frTax = defineDetector({
  id: "government-id/fr-tax",
  type: "fr.tax",
  title: "French tax number (numéro fiscal)",
  description: "Gives access to tax matters.",
  category: "government-id",
  severity: "high",
  references: ["https://www.impots.gouv.fr"],
  cues: ["numero fiscal", "spi", "numero fiscal de reference"],
  rule: {
    kind: "number",
    formats: ["2 2 3 3 3", "13"],
    alone: "never",
  },
  examples: {
    match: [
      "numéro fiscal «28 56 202 380 022»",
      "mon numero fiscal est «3162798683835»",
      "SPI «66 69 991 067 213»",
    ],
    ignore: ["pedido 6072490572728", "order 3189897628700 was delivered", "protocolo 8910009572787136"],
  },
});
