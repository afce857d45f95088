import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const oktaToken = defineDetector({
  id: "secret/okta-token",
  type: "api-key",
  title: "Okta token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developer.okta.com"],
  cues: ["okta", "ssws", "okta token", "okta api"],
  rule: {
    kind: "token",
    prefixes: ["00"],
    charset: "A-Za-z0-9_-",
    minimum: 40,
    maximum: 40,
    needsCue: true,
  },
  examples: {
    match: [
      `okta «${sample("00", 40)}»`,
      `segue o okta acesso: «${sample("00", 40)}», obrigado`,
      `okta ="«${sample("00", 40)}»"`,
    ],
    ignore: [`it begins with 00 and then stops`, `corto ${sample("00", 6)} fin`, `sem nada  aqui`],
  },
});
