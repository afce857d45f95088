import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const squareToken = defineDetector({
  id: "secret/square-token",
  type: "api-key",
  title: "Square token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developer.squareup.com"],
  rule: {
    kind: "token",
    prefixes: ["EAAAE", "sq0atp-", "sq0csp-", "sq0idp-", "sandbox-sq0atb-", "sandbox-sq0csp-"],
    charset: "A-Za-z0-9_-",
    minimum: 22,
    maximum: 64,
  },
  examples: {
    match: [
      `«${sample("EAAAE", 23)}»`,
      `segue o acesso: «${sample("sq0atp-", 23)}», obrigado`,
      `valor="«${sample("EAAAE", 23)}»"`,
    ],
    ignore: [`it begins with EAAAE and then stops`, `corto ${sample("EAAAE", 6)} fin`, `sem nada EAA aqui`],
  },
});
