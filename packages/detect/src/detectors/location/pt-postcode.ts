import { defineDetector } from "../../detector.ts";

export const ptPostcode = defineDetector({
  id: "location/pt-postcode",
  type: "pt.postcode",
  title: "Portuguese postcode",
  description: "Narrows an address to a street.",
  category: "location",
  severity: "low",
  references: ["https://www.ctt.pt"],
  cues: ["codigo postal", "cod postal"],
  rule: { kind: "number", formats: ["4-3"], alone: "never" },
  examples: {
    match: ["código postal «1200-445»", "cod. postal «4050-313»", "o meu código postal é «3000-139»"],
    ignore: ["pedido 1200-445", "entre 1200-445", "lote 4050-313"],
  },
});
