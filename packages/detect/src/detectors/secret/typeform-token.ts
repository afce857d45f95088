import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const typeformToken = defineDetector({
  id: "secret/typeform-token",
  type: "api-key",
  title: "Typeform token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://www.typeform.com/developers"],
  rule: {
    kind: "token",
    prefixes: ["tfp_"],
    charset: "A-Za-z0-9_.-",
    minimum: 40,
    maximum: 65,
  },
  examples: {
    match: [
      `«${sample("tfp_", 41)}»`,
      `segue o acesso: «${sample("tfp_", 41)}», obrigado`,
      `valor="«${sample("tfp_", 41)}»"`,
    ],
    ignore: [`it begins with tfp_ and then stops`, `corto ${sample("tfp_", 6)} fin`, `sem nada tfp aqui`],
  },
});
