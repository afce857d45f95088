import { hasNieLetter } from "../../checksums/iberia.ts";
import { defineDetector } from "../../detector.ts";

export const esNie = defineDetector({
  id: "government-id/es-nie",
  type: "es.nie",
  title: "Spanish foreigner's number (NIE)",
  description: "Signs contracts and opens credit in the holder's name.",
  category: "government-id",
  severity: "high",
  references: ["https://www.interior.gob.es"],
  cues: ["nie", "n i e", "tarjeta de residencia"],
  rule: {
    kind: "code",
    shapes: ["X-9999999-A", "Y-9999999-A", "Z-9999999-A"],
    validate: hasNieLetter,
    alone: "formatted",
  },
  examples: {
    match: ["mi NIE es «X6295556L»", "nie «X-8991911-S»", "el titular es «X7756274F»"],
    ignore: ["modelo X7386951F en stock", "part X8664827A", "SKU X4051530W25"],
  },
});
