import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const linearKey = defineDetector({
  id: "secret/linear-key",
  type: "api-key",
  title: "Linear key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://linear.app/developers"],
  rule: {
    kind: "token",
    prefixes: ["lin_api_", "lin_oauth_"],
    charset: "A-Za-z0-9",
    minimum: 40,
    maximum: 64,
  },
  examples: {
    match: [
      `«${sample("lin_api_", 41)}»`,
      `segue o acesso: «${sample("lin_oauth_", 41)}», obrigado`,
      `valor="«${sample("lin_api_", 41)}»"`,
    ],
    ignore: [
      `it begins with lin_api_ and then stops`,
      `corto ${sample("lin_api_", 6)} fin`,
      `sem nada lin aqui`,
    ],
  },
});
