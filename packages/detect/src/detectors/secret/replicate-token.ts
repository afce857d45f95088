import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const replicateToken = defineDetector({
  id: "secret/replicate-token",
  type: "api-key",
  title: "Replicate token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://replicate.com/docs"],
  rule: {
    kind: "token",
    prefixes: ["r8_"],
    charset: "A-Za-z0-9",
    minimum: 37,
    maximum: 40,
  },
  examples: {
    match: [
      `«${sample("r8_", 38)}»`,
      `segue o acesso: «${sample("r8_", 38)}», obrigado`,
      `valor="«${sample("r8_", 38)}»"`,
    ],
    ignore: [`it begins with r8_ and then stops`, `corto ${sample("r8_", 6)} fin`, `sem nada r aqui`],
  },
});
