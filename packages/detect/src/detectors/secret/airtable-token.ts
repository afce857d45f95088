import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const airtableToken = defineDetector({
  id: "secret/airtable-token",
  type: "api-key",
  title: "Airtable token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://airtable.com/developers"],
  rule: {
    kind: "token",
    prefixes: ["pat"],
    charset: "A-Za-z0-9.",
    minimum: 79,
    maximum: 79,
  },
  examples: {
    match: [
      `«${`pat${sample("", 14)}.${sample("", 64, "0123456789abcdef")}`}»`,
      `segue o acesso: «${`pat${sample("", 14)}.${sample("", 64, "0123456789abcdef")}`}», obrigado`,
      `valor="«${`pat${sample("", 14)}.${sample("", 64, "0123456789abcdef")}`}»"`,
    ],
    ignore: [`it begins with pat and then stops`, `corto ${sample("pat", 6)} fin`, `sem nada pat aqui`],
  },
});
