import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const notionToken = defineDetector({
  id: "secret/notion-token",
  type: "api-key",
  title: "Notion token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developers.notion.com"],
  rule: {
    kind: "token",
    prefixes: ["ntn_", "secret_"],
    charset: "A-Za-z0-9",
    minimum: 43,
    maximum: 46,
  },
  examples: {
    match: [
      `«${sample("ntn_", 46)}»`,
      `segue o acesso: «${sample("secret_", 43)}», obrigado`,
      `valor="«${sample("ntn_", 46)}»"`,
    ],
    ignore: [`it begins with ntn_ and then stops`, `corto ${sample("ntn_", 6)} fin`, `sem nada ntn aqui`],
  },
});
