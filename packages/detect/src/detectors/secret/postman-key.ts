import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const postmanKey = defineDetector({
  id: "secret/postman-key",
  type: "api-key",
  title: "Postman key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://learning.postman.com"],
  rule: {
    kind: "token",
    prefixes: ["PMAK-", "PMAT-"],
    charset: "A-Za-z0-9_-",
    minimum: 24,
    maximum: 80,
  },
  examples: {
    match: [
      `«${sample("PMAK-", 25)}»`,
      `segue o acesso: «${sample("PMAT-", 25)}», obrigado`,
      `valor="«${sample("PMAK-", 25)}»"`,
    ],
    ignore: [`it begins with PMAK- and then stops`, `corto ${sample("PMAK-", 6)} fin`, `sem nada PMA aqui`],
  },
});
