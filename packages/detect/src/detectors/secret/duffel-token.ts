import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const duffelToken = defineDetector({
  id: "secret/duffel-token",
  type: "api-key",
  title: "Duffel token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://duffel.com/docs"],
  rule: {
    kind: "token",
    prefixes: ["duffel_live_", "duffel_test_"],
    charset: "A-Za-z0-9_=-",
    minimum: 40,
    maximum: 50,
  },
  examples: {
    match: [
      `«${sample("duffel_live_", 41)}»`,
      `segue o acesso: «${sample("duffel_test_", 41)}», obrigado`,
      `valor="«${sample("duffel_live_", 41)}»"`,
    ],
    ignore: [
      `it begins with duffel_live_ and then stops`,
      `corto ${sample("duffel_live_", 6)} fin`,
      `sem nada duf aqui`,
    ],
  },
});
