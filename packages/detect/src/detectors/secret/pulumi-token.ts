import { defineDetector } from "../../detector.ts";
import { HEX, sample } from "../samples.ts";

export const pulumiToken = defineDetector({
  id: "secret/pulumi-token",
  type: "api-key",
  title: "Pulumi token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://www.pulumi.com/docs"],
  rule: {
    kind: "token",
    prefixes: ["pul-"],
    charset: "0-9a-f",
    minimum: 40,
    maximum: 40,
  },
  examples: {
    match: [
      `«${sample("pul-", 40, HEX)}»`,
      `segue o acesso: «${sample("pul-", 40, HEX)}», obrigado`,
      `valor="«${sample("pul-", 40, HEX)}»"`,
    ],
    ignore: [
      `it begins with pul- and then stops`,
      `corto ${sample("pul-", 6, HEX)} fin`,
      `sem nada pul aqui`,
    ],
  },
});
