import { defineDetector } from "../../detector.ts";
import { HEX, sample } from "../samples.ts";

export const shippoKey = defineDetector({
  id: "secret/shippo-key",
  type: "api-key",
  title: "Shippo key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.goshippo.com"],
  rule: {
    kind: "token",
    prefixes: ["shippo_live_", "shippo_test_"],
    charset: "0-9a-f",
    minimum: 40,
    maximum: 40,
  },
  examples: {
    match: [
      `«${sample("shippo_live_", 40, HEX)}»`,
      `segue o acesso: «${sample("shippo_test_", 40, HEX)}», obrigado`,
      `valor="«${sample("shippo_live_", 40, HEX)}»"`,
    ],
    ignore: [
      `it begins with shippo_live_ and then stops`,
      `corto ${sample("shippo_live_", 6, HEX)} fin`,
      `sem nada shi aqui`,
    ],
  },
});
