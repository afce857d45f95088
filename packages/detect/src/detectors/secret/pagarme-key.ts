import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const pagarmeKey = defineDetector({
  id: "secret/pagarme-key",
  type: "api-key",
  title: "Pagar.me key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.pagar.me"],
  rule: {
    kind: "token",
    prefixes: ["ak_live_", "ak_test_", "ek_live_", "ek_test_"],
    charset: "A-Za-z0-9",
    minimum: 24,
    maximum: 50,
  },
  examples: {
    match: [
      `«${sample("ak_live_", 25)}»`,
      `segue o acesso: «${sample("ak_test_", 25)}», obrigado`,
      `valor="«${sample("ak_live_", 25)}»"`,
    ],
    ignore: [
      `it begins with ak_live_ and then stops`,
      `corto ${sample("ak_live_", 6)} fin`,
      `sem nada akl aqui`,
    ],
  },
});
