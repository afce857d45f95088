import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const dependencyTrackKey = defineDetector({
  id: "secret/dependency-track-key",
  type: "api-key",
  title: "Dependency-Track key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.dependencytrack.org/integrations/rest-api/"],
  rule: {
    kind: "token",
    prefixes: ["odt_"],
    charset: "A-Za-z0-9_",
    minimum: 32,
    maximum: 45,
  },
  examples: {
    match: [
      `«${sample("odt_", 32)}»`,
      `X-Api-Key: «${sample("odt_", 36)}»`,
      `uso a chave «${sample("odt_", 32)}» aqui`,
    ],
    ignore: ["odt_ is how it begins", `curto ${sample("odt_", 8)} fim`, "arquivo relatorio.odt_antigo"],
  },
});
