import { defineDetector } from "../../detector.ts";
import { sample, UPPER } from "../samples.ts";

export const dynatraceToken = defineDetector({
  id: "secret/dynatrace-token",
  type: "api-key",
  title: "Dynatrace token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.dynatrace.com"],
  rule: {
    kind: "token",
    prefixes: ["dt0c01.", "dt0s01.", "dt0s16.", "dt0s08."],
    charset: "A-Z0-9.",
    minimum: 80,
    maximum: 100,
  },
  examples: {
    match: [
      `«${sample("dt0c01.", 82, UPPER)}»`,
      `segue o acesso: «${sample("dt0s01.", 82, UPPER)}», obrigado`,
      `valor="«${sample("dt0c01.", 82, UPPER)}»"`,
    ],
    ignore: [
      `it begins with dt0c01. and then stops`,
      `corto ${sample("dt0c01.", 6, UPPER)} fin`,
      `sem nada dtc aqui`,
    ],
  },
});
