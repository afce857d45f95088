import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const segmentToken = defineDetector({
  id: "secret/segment-token",
  type: "api-key",
  title: "Segment token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://segment.com/docs"],
  rule: {
    kind: "token",
    prefixes: ["sgp_"],
    charset: "A-Za-z0-9",
    minimum: 64,
    maximum: 64,
  },
  examples: {
    match: [
      `«${sample("sgp_", 64)}»`,
      `segue o acesso: «${sample("sgp_", 64)}», obrigado`,
      `valor="«${sample("sgp_", 64)}»"`,
    ],
    ignore: [`it begins with sgp_ and then stops`, `corto ${sample("sgp_", 6)} fin`, `sem nada sgp aqui`],
  },
});
