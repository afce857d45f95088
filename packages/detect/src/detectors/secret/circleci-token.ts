import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const circleciToken = defineDetector({
  id: "secret/circleci-token",
  type: "api-key",
  title: "CircleCI token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://circleci.com/docs"],
  rule: {
    kind: "token",
    prefixes: ["CCIPAT_", "CCIPRJ_"],
    charset: "A-Za-z0-9_",
    minimum: 50,
    maximum: 80,
  },
  examples: {
    match: [
      `«${sample("CCIPAT_", 52)}»`,
      `segue o acesso: «${sample("CCIPRJ_", 52)}», obrigado`,
      `valor="«${sample("CCIPAT_", 52)}»"`,
    ],
    ignore: [
      `it begins with CCIPAT_ and then stops`,
      `corto ${sample("CCIPAT_", 6)} fin`,
      `sem nada CCI aqui`,
    ],
  },
});
