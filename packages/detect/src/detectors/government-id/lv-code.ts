import { isLatvianCode } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const lvCode = defineDetector({
  id: "government-id/lv-code",
  type: "lv.personas-kods",
  title: "Latvian identity code",
  description: "Opens services.",
  category: "government-id",
  severity: "high",
  references: ["https://www.pmlp.gov.lv"],
  cues: ["personas kods", "personal code"],
  rule: {
    kind: "number",
    formats: ["6-5", "11"],
    validate: isLatvianCode,
    alone: "formatted",
  },
  examples: {
    match: [
      "personas kods «191259-05111»",
      "my personal code is «120580-24776»",
      "personas kods: «07079876090»",
    ],
    ignore: ["pedido 15030923028", "order 56593456949 was delivered", "protocolo 05043686659574"],
  },
});
