import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const adobeSecret = defineDetector({
  id: "secret/adobe-secret",
  type: "api-key",
  title: "Adobe client secret",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developer.adobe.com"],
  rule: {
    kind: "token",
    prefixes: ["p8e-", "p8"],
    charset: "A-Za-z0-9_-",
    minimum: 32,
    maximum: 33,
  },
  examples: {
    match: [
      `«${sample("p8e-", 33)}»`,
      `segue o acesso: «${sample("p8", 33)}», obrigado`,
      `valor="«${sample("p8e-", 33)}»"`,
    ],
    ignore: [`it begins with p8e- and then stops`, `corto ${sample("p8e-", 6)} fin`, `sem nada pe aqui`],
  },
});
