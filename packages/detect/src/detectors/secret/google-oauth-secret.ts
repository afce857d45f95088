import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const googleOauthSecret = defineDetector({
  id: "secret/google-oauth-secret",
  type: "api-key",
  title: "Google OAuth secret",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developers.google.com/identity/protocols/oauth2"],
  rule: {
    kind: "token",
    prefixes: ["GOCSPX-"],
    charset: "A-Za-z0-9_-",
    minimum: 28,
    maximum: 28,
  },
  examples: {
    match: [
      `«${sample("GOCSPX-", 28)}»`,
      `segue o acesso: «${sample("GOCSPX-", 28)}», obrigado`,
      `valor="«${sample("GOCSPX-", 28)}»"`,
    ],
    ignore: [
      `it begins with GOCSPX- and then stops`,
      `corto ${sample("GOCSPX-", 6)} fin`,
      `sem nada GOC aqui`,
    ],
  },
});
