import { defineDetector } from "../../detector.ts";
import { HEX, sample } from "../samples.ts";

export const twilioAccount = defineDetector({
  id: "secret/twilio-account",
  type: "api-key",
  title: "Twilio account id",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://www.twilio.com/docs/iam"],
  rule: {
    kind: "token",
    prefixes: ["AC"],
    charset: "0-9a-f",
    minimum: 32,
    maximum: 32,
  },
  examples: {
    match: [
      `«${sample("AC", 32, HEX)}»`,
      `segue o acesso: «${sample("AC", 32, HEX)}», obrigado`,
      `valor="«${sample("AC", 32, HEX)}»"`,
    ],
    ignore: [`it begins with AC and then stops`, `corto ${sample("AC", 6, HEX)} fin`, `sem nada AC aqui`],
  },
});
