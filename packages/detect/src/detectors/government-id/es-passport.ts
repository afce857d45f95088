import { defineDetector } from "../../detector.ts";

export const esPassport = defineDetector({
  id: "government-id/es-passport",
  type: "passport",
  title: "Spanish passport",
  description: "Proof of identity; opens accounts abroad.",
  category: "government-id",
  severity: "high",
  references: ["https://www.interior.gob.es"],
  cues: ["pasaporte", "numero de pasaporte", "passport"],
  rule: {
    kind: "code",
    shapes: ["AAA-999999"],
    alone: "never",
  },
  examples: {
    match: ["pasaporte «CSM885412»", "mi número de pasaporte es «LDI459931»", "passport «FZE-219549»"],
    ignore: ["modelo UPH349961 en stock", "part EZT155208", "SKU PWN48216951"],
  },
});
