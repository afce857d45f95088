import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const newrelicKey = defineDetector({
  id: "secret/newrelic-key",
  type: "api-key",
  title: "New Relic key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.newrelic.com"],
  rule: {
    kind: "token",
    prefixes: ["NRAK-", "NRII-", "NRJS-", "NRAA-", "NRIQ-", "NRRA-", "NRSP-"],
    charset: "A-Za-z0-9_-",
    minimum: 19,
    maximum: 40,
  },
  examples: {
    match: [
      `«${sample("NRAK-", 20)}»`,
      `segue o acesso: «${sample("NRII-", 20)}», obrigado`,
      `valor="«${sample("NRAK-", 20)}»"`,
    ],
    ignore: [`it begins with NRAK- and then stops`, `corto ${sample("NRAK-", 6)} fin`, `sem nada NRA aqui`],
  },
});
