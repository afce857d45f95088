import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const netlifyToken = defineDetector({
  id: "secret/netlify-token",
  type: "api-key",
  title: "Netlify token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.netlify.com"],
  rule: {
    kind: "token",
    prefixes: ["nfp_"],
    charset: "A-Za-z0-9",
    minimum: 36,
    maximum: 50,
  },
  examples: {
    match: [
      `«${sample("nfp_", 37)}»`,
      `segue o acesso: «${sample("nfp_", 37)}», obrigado`,
      `valor="«${sample("nfp_", 37)}»"`,
    ],
    ignore: [`it begins with nfp_ and then stops`, `corto ${sample("nfp_", 6)} fin`, `sem nada nfp aqui`],
  },
});
