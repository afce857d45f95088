import { defineDetector } from "../../detector.ts";
import { HEX, sample } from "../samples.ts";

export const mailgunKey = defineDetector({
  id: "secret/mailgun-key",
  type: "api-key",
  title: "Mailgun key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://documentation.mailgun.com"],
  rule: {
    kind: "token",
    prefixes: ["key-", "pubkey-"],
    charset: "0-9a-f",
    minimum: 32,
    maximum: 32,
  },
  examples: {
    match: [
      `«${sample("key-", 32, HEX)}»`,
      `segue o acesso: «${sample("pubkey-", 32, HEX)}», obrigado`,
      `valor="«${sample("key-", 32, HEX)}»"`,
    ],
    ignore: [
      `it begins with key- and then stops`,
      `corto ${sample("key-", 6, HEX)} fin`,
      `sem nada key aqui`,
    ],
  },
});
