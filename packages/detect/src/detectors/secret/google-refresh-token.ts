import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const googleRefreshToken = defineDetector({
  id: "secret/google-refresh-token",
  type: "api-key",
  title: "Google refresh token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developers.google.com/identity/protocols/oauth2"],
  rule: {
    kind: "token",
    prefixes: ["1//0"],
    charset: "A-Za-z0-9_-",
    minimum: 30,
    maximum: 250,
  },
  examples: {
    match: [
      `«${sample("1//0", 31)}»`,
      `segue o acesso: «${sample("1//0", 31)}», obrigado`,
      `valor="«${sample("1//0", 31)}»"`,
    ],
    ignore: [`it begins with 1//0 and then stops`, `corto ${sample("1//0", 6)} fin`, `sem nada  aqui`],
  },
});
