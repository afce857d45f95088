import { defineDetector } from "../../detector.ts";
import { HEX, sample } from "../samples.ts";

export const sonarToken = defineDetector({
  id: "secret/sonar-token",
  type: "api-key",
  title: "SonarQube token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.sonarsource.com"],
  rule: {
    kind: "token",
    prefixes: ["squ_", "sqp_", "sqa_"],
    charset: "0-9a-f",
    minimum: 40,
    maximum: 40,
  },
  examples: {
    match: [
      `«${sample("squ_", 40, HEX)}»`,
      `segue o acesso: «${sample("sqp_", 40, HEX)}», obrigado`,
      `valor="«${sample("squ_", 40, HEX)}»"`,
    ],
    ignore: [
      `it begins with squ_ and then stops`,
      `corto ${sample("squ_", 6, HEX)} fin`,
      `sem nada squ aqui`,
    ],
  },
});
