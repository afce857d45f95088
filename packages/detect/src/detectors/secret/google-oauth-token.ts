import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const googleOauthToken = defineDetector({
  id: "secret/google-oauth-token",
  type: "api-key",
  title: "Google OAuth token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developers.google.com/identity/protocols/oauth2"],
  rule: {
    kind: "token",
    prefixes: ["ya29."],
    charset: "A-Za-z0-9_.-",
    minimum: 20,
    maximum: 2000,
  },
  examples: {
    match: [
      `«${sample("ya29.", 21)}»`,
      `segue o acesso: «${sample("ya29.", 21)}», obrigado`,
      `valor="«${sample("ya29.", 21)}»"`,
    ],
    ignore: [`it begins with ya29. and then stops`, `corto ${sample("ya29.", 6)} fin`, `sem nada ya aqui`],
  },
});
