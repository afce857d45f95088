import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const pagerdutyKey = defineDetector({
  id: "secret/pagerduty-key",
  type: "api-key",
  title: "PagerDuty key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://support.pagerduty.com"],
  rule: {
    kind: "token",
    prefixes: ["u+"],
    charset: "A-Za-z0-9_-",
    minimum: 18,
    maximum: 20,
  },
  examples: {
    match: [
      `«${sample("u+", 19)}»`,
      `segue o acesso: «${sample("u+", 19)}», obrigado`,
      `valor="«${sample("u+", 19)}»"`,
    ],
    ignore: [`it begins with u+ and then stops`, `corto ${sample("u+", 6)} fin`, `sem nada u aqui`],
  },
});
