import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const artifactoryToken = defineDetector({
  id: "secret/artifactory-token",
  type: "api-key",
  title: "JFrog token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://jfrog.com/help"],
  rule: {
    kind: "token",
    prefixes: ["AKCp", "cmVmd"],
    charset: "A-Za-z0-9",
    minimum: 59,
    maximum: 69,
  },
  examples: {
    match: [
      `«${sample("AKCp", 61)}»`,
      `segue o acesso: «${sample("cmVmd", 61)}», obrigado`,
      `valor="«${sample("AKCp", 61)}»"`,
    ],
    ignore: [`it begins with AKCp and then stops`, `corto ${sample("AKCp", 6)} fin`, `sem nada AKC aqui`],
  },
});
