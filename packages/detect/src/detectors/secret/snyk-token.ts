import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const snykToken = defineDetector({
  id: "secret/snyk-token",
  type: "api-key",
  title: "Snyk token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.snyk.io"],
  rule: {
    kind: "token",
    prefixes: ["snyk_uat.", "snyk_sat."],
    charset: "A-Za-z0-9_.-",
    minimum: 40,
    maximum: 120,
  },
  examples: {
    match: [
      `«${sample("snyk_uat.", 41)}»`,
      `segue o acesso: «${sample("snyk_sat.", 41)}», obrigado`,
      `valor="«${sample("snyk_uat.", 41)}»"`,
    ],
    ignore: [
      `it begins with snyk_uat. and then stops`,
      `corto ${sample("snyk_uat.", 6)} fin`,
      `sem nada sny aqui`,
    ],
  },
});
