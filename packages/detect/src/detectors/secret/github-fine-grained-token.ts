import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const githubFineGrainedToken = defineDetector({
  id: "secret/github-fine-grained-token",
  type: "api-key",
  title: "GitHub fine-grained token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.github.com/authentication"],
  rule: {
    kind: "token",
    prefixes: ["github_pat_"],
    charset: "A-Za-z0-9_",
    minimum: 60,
    maximum: 90,
  },
  examples: {
    match: [
      `«${sample("github_pat_", 62)}»`,
      `segue o acesso: «${sample("github_pat_", 62)}», obrigado`,
      `valor="«${sample("github_pat_", 62)}»"`,
    ],
    ignore: [
      `it begins with github_pat_ and then stops`,
      `corto ${sample("github_pat_", 6)} fin`,
      `sem nada git aqui`,
    ],
  },
});
