import { defineDetector } from "../../detector.ts";
import { HEX, sample } from "../samples.ts";

export const readmeKey = defineDetector({
  id: "secret/readme-key",
  type: "api-key",
  title: "ReadMe key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.readme.com"],
  rule: {
    kind: "token",
    prefixes: ["rdme_"],
    charset: "a-z0-9",
    minimum: 60,
    maximum: 80,
  },
  examples: {
    match: [
      `«${sample("rdme_", 62, HEX)}»`,
      `segue o acesso: «${sample("rdme_", 62, HEX)}», obrigado`,
      `valor="«${sample("rdme_", 62, HEX)}»"`,
    ],
    ignore: [
      `it begins with rdme_ and then stops`,
      `corto ${sample("rdme_", 6, HEX)} fin`,
      `sem nada rdm aqui`,
    ],
  },
});
