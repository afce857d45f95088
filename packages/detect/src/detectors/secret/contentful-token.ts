import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const contentfulToken = defineDetector({
  id: "secret/contentful-token",
  type: "api-key",
  title: "Contentful token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://www.contentful.com/developers"],
  rule: {
    kind: "token",
    prefixes: ["CFPAT-"],
    charset: "A-Za-z0-9_-",
    minimum: 40,
    maximum: 50,
  },
  examples: {
    match: [
      `«${sample("CFPAT-", 41)}»`,
      `segue o acesso: «${sample("CFPAT-", 41)}», obrigado`,
      `valor="«${sample("CFPAT-", 41)}»"`,
    ],
    ignore: [`it begins with CFPAT- and then stops`, `corto ${sample("CFPAT-", 6)} fin`, `sem nada CFP aqui`],
  },
});
