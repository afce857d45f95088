import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const tavilyKey = defineDetector({
  id: "secret/tavily-key",
  type: "api-key",
  title: "Tavily key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.tavily.com"],
  rule: {
    kind: "token",
    prefixes: ["tvly-"],
    charset: "A-Za-z0-9-",
    minimum: 28,
    maximum: 60,
  },
  examples: {
    match: [
      `«${sample("tvly-", 32)}»`,
      `TAVILY: «${sample("tvly-", 32)}»`,
      `segue «${sample("tvly-dev-", 32)}», obrigado`,
    ],
    ignore: ["tvly- begins it", `corto ${sample("tvly-", 8)} fin`, "tvly"],
  },
});
