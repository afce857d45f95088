import { defineDetector } from "../../detector.ts";
import { HEX, sample } from "../samples.ts";

export const clojarsToken = defineDetector({
  id: "secret/clojars-token",
  type: "api-key",
  title: "Clojars token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://clojars.org"],
  rule: {
    kind: "token",
    prefixes: ["CLOJARS_"],
    charset: "a-z0-9",
    minimum: 60,
    maximum: 60,
  },
  examples: {
    match: [
      `«${sample("CLOJARS_", 60, HEX)}»`,
      `segue o acesso: «${sample("CLOJARS_", 60, HEX)}», obrigado`,
      `valor="«${sample("CLOJARS_", 60, HEX)}»"`,
    ],
    ignore: [
      `it begins with CLOJARS_ and then stops`,
      `corto ${sample("CLOJARS_", 6, HEX)} fin`,
      `sem nada CLO aqui`,
    ],
  },
});
