import { defineDetector } from "../../detector.ts";
import { HEX, sample } from "../samples.ts";

export const brevoKey = defineDetector({
  id: "secret/brevo-key",
  type: "api-key",
  title: "Brevo key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developers.brevo.com"],
  rule: {
    kind: "token",
    prefixes: ["xkeysib-"],
    charset: "a-f0-9A-Za-z-",
    minimum: 70,
    maximum: 90,
  },
  examples: {
    match: [
      `«${sample("xkeysib-", 72, HEX)}»`,
      `segue o acesso: «${sample("xkeysib-", 72, HEX)}», obrigado`,
      `valor="«${sample("xkeysib-", 72, HEX)}»"`,
    ],
    ignore: [
      `it begins with xkeysib- and then stops`,
      `corto ${sample("xkeysib-", 6, HEX)} fin`,
      `sem nada xke aqui`,
    ],
  },
});
