import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const dockerToken = defineDetector({
  id: "secret/docker-token",
  type: "api-key",
  title: "Docker Hub token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.docker.com/security/access-tokens/"],
  rule: {
    kind: "token",
    prefixes: ["dckr_pat_", "dckr_oat_"],
    charset: "A-Za-z0-9_-",
    minimum: 24,
    maximum: 40,
  },
  examples: {
    match: [
      `«${sample("dckr_pat_", 25)}»`,
      `segue o acesso: «${sample("dckr_oat_", 25)}», obrigado`,
      `valor="«${sample("dckr_pat_", 25)}»"`,
    ],
    ignore: [
      `it begins with dckr_pat_ and then stops`,
      `corto ${sample("dckr_pat_", 6)} fin`,
      `sem nada dck aqui`,
    ],
  },
});
