import { defineDetector } from "../../detector.ts";
import { HEX, sample } from "../samples.ts";

export const twilioKey = defineDetector({
  id: "secret/twilio-key",
  type: "api-key",
  title: "Twilio key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://www.twilio.com/docs/iam/api-keys"],
  rule: {
    kind: "token",
    prefixes: ["SK"],
    charset: "0-9a-f",
    minimum: 32,
    maximum: 32,
  },
  examples: {
    match: [
      `«${sample("SK", 32, HEX)}»`,
      `segue o acesso: «${sample("SK", 32, HEX)}», obrigado`,
      `valor="«${sample("SK", 32, HEX)}»"`,
    ],
    ignore: [`it begins with SK and then stops`, `corto ${sample("SK", 6, HEX)} fin`, `sem nada SK aqui`],
  },
});
