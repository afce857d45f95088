import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const planetscaleToken = defineDetector({
  id: "secret/planetscale-token",
  type: "api-key",
  title: "PlanetScale token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://planetscale.com/docs"],
  rule: {
    kind: "token",
    prefixes: ["pscale_tkn_", "pscale_pw_", "pscale_oauth_"],
    charset: "A-Za-z0-9_.-",
    minimum: 32,
    maximum: 64,
  },
  examples: {
    match: [
      `«${sample("pscale_tkn_", 33)}»`,
      `segue o acesso: «${sample("pscale_pw_", 33)}», obrigado`,
      `valor="«${sample("pscale_tkn_", 33)}»"`,
    ],
    ignore: [
      `it begins with pscale_tkn_ and then stops`,
      `corto ${sample("pscale_tkn_", 6)} fin`,
      `sem nada psc aqui`,
    ],
  },
});
