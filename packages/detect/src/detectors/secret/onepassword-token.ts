import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const onepasswordToken = defineDetector({
  id: "secret/onepassword-token",
  type: "api-key",
  title: "1Password service token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developer.1password.com"],
  rule: {
    kind: "token",
    prefixes: ["ops_eyJ"],
    charset: "A-Za-z0-9_=.-",
    minimum: 100,
    maximum: 1500,
  },
  examples: {
    match: [
      `«${sample("ops_eyJ", 103)}»`,
      `segue o acesso: «${sample("ops_eyJ", 103)}», obrigado`,
      `valor="«${sample("ops_eyJ", 103)}»"`,
    ],
    ignore: [
      `it begins with ops_eyJ and then stops`,
      `corto ${sample("ops_eyJ", 6)} fin`,
      `sem nada ops aqui`,
    ],
  },
});
