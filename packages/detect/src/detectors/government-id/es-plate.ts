import { defineDetector } from "../../detector.ts";

export const esPlate = defineDetector({
  id: "government-id/es-plate",
  type: "es.plate",
  title: "Spanish vehicle plate",
  description: "Gives the owner and debts of a vehicle.",
  category: "government-id",
  severity: "low",
  references: ["https://www.dgt.es"],
  cues: ["matricula", "matricula del coche", "coche", "placa"],
  rule: {
    kind: "code",
    shapes: ["9999 AAA"],
    alone: "never",
  },
  examples: {
    match: ["matrícula «6635 KSL»", "la matrícula del coche es «5267ZBZ»", "mi placa es «7559 UVX»"],
    ignore: ["modelo 2052HLP en stock", "part 2681FFS", "SKU 4103LMA62"],
  },
});
