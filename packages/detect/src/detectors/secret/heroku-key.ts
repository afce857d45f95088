import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const herokuKey = defineDetector({
  id: "secret/heroku-key",
  type: "api-key",
  title: "Heroku key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://devcenter.heroku.com/articles/authentication"],
  rule: {
    kind: "token",
    prefixes: ["HRKU-"],
    charset: "A-Za-z0-9_-",
    minimum: 30,
    maximum: 70,
  },
  examples: {
    match: [
      `«${sample("HRKU-", 31)}»`,
      `segue o acesso: «${sample("HRKU-", 31)}», obrigado`,
      `valor="«${sample("HRKU-", 31)}»"`,
    ],
    ignore: [`it begins with HRKU- and then stops`, `corto ${sample("HRKU-", 6)} fin`, `sem nada HRK aqui`],
  },
});
