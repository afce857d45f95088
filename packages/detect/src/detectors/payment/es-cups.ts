import { hasCupsLetters } from "../../checksums/iberia.ts";
import { defineDetector } from "../../detector.ts";

export const esCups = defineDetector({
  id: "payment/es-cups",
  type: "es.cups",
  title: "Spanish supply point (CUPS)",
  description: "Changes the electricity or gas contract of a home.",
  category: "payment",
  severity: "medium",
  references: ["https://www.cnmc.es"],
  cues: ["cups", "punto de suministro"],
  rule: {
    kind: "code",
    shapes: ["ES 9999 9999 9999 9999 AA", "ES 9999 9999 9999 9999 AA 9A"],
    validate: hasCupsLetters,
    alone: "always",
  },
  examples: {
    match: [
      "mi CUPS es «ES8417924982649691KN»",
      "CUPS «ES 9351 0172 7214 9748 MC»",
      "el suministro «ES6228736996906683BT»",
    ],
    ignore: [
      "modelo ES9739957196069308VA en stock",
      "part ES6328158743654314AY",
      "SKU ES6070352160058657SQ34",
    ],
  },
});
