import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const googleApiKey = defineDetector({
  id: "secret/google-api-key",
  type: "api-key",
  title: "Google API key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://cloud.google.com/docs/authentication/api-keys"],
  rule: {
    kind: "token",
    prefixes: ["AIza"],
    charset: "A-Za-z0-9_-",
    minimum: 35,
    maximum: 35,
  },
  examples: {
    match: [
      `«${sample("AIza", 35)}»`,
      `segue o acesso: «${sample("AIza", 35)}», obrigado`,
      `valor="«${sample("AIza", 35)}»"`,
    ],
    ignore: [`it begins with AIza and then stops`, `corto ${sample("AIza", 6)} fin`, `sem nada AIz aqui`],
  },
});
