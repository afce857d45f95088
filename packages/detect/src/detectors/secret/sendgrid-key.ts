import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const sendgridKey = defineDetector({
  id: "secret/sendgrid-key",
  type: "api-key",
  title: "SendGrid key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.sendgrid.com"],
  rule: {
    kind: "token",
    prefixes: ["SG."],
    charset: "A-Za-z0-9_.-",
    minimum: 60,
    maximum: 75,
  },
  examples: {
    match: [
      `«${sample("SG.", 62)}»`,
      `segue o acesso: «${sample("SG.", 62)}», obrigado`,
      `valor="«${sample("SG.", 62)}»"`,
    ],
    ignore: [`it begins with SG. and then stops`, `corto ${sample("SG.", 6)} fin`, `sem nada SG aqui`],
  },
});
