import { defineDetector } from "../../detector.ts";
import { sample, UPPER } from "../samples.ts";

export const onepasswordKey = defineDetector({
  id: "secret/onepassword-key",
  type: "api-key",
  title: "1Password secret key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://support.1password.com/secret-key/"],
  rule: {
    kind: "token",
    prefixes: ["A3-"],
    charset: "A-Z0-9-",
    minimum: 30,
    maximum: 40,
  },
  examples: {
    match: [
      `«${`A3-${sample("", 6, UPPER)}-${sample("", 6, UPPER)}-${sample("", 5, UPPER)}-${sample("", 5, UPPER)}-${sample("", 5, UPPER)}`}»`,
      `segue o acesso: «${`A3-${sample("", 6, UPPER)}-${sample("", 6, UPPER)}-${sample("", 5, UPPER)}-${sample("", 5, UPPER)}-${sample("", 5, UPPER)}`}», obrigado`,
      `valor="«${`A3-${sample("", 6, UPPER)}-${sample("", 6, UPPER)}-${sample("", 5, UPPER)}-${sample("", 5, UPPER)}-${sample("", 5, UPPER)}`}»"`,
    ],
    ignore: [`it begins with A3- and then stops`, `corto ${sample("A3-", 6, UPPER)} fin`, `sem nada A aqui`],
  },
});
