import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const twitterToken = defineDetector({
  id: "secret/twitter-token",
  type: "api-key",
  title: "X bearer token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developer.x.com"],
  rule: {
    kind: "token",
    prefixes: ["AAAAAAAAAAAAAAAAAAAAA"],
    charset: "A-Za-z0-9%",
    minimum: 50,
    maximum: 150,
  },
  examples: {
    match: [
      `«${sample("AAAAAAAAAAAAAAAAAAAAA", 52)}»`,
      `segue o acesso: «${sample("AAAAAAAAAAAAAAAAAAAAA", 52)}», obrigado`,
      `valor="«${sample("AAAAAAAAAAAAAAAAAAAAA", 52)}»"`,
    ],
    ignore: [
      `it begins with AAAAAAAAAAAAAAAAAAAAA and then stops`,
      `corto ${sample("AAAAAAAAAAAAAAAAAAAAA", 6)} fin`,
      `sem nada AAA aqui`,
    ],
  },
});
