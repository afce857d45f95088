import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const gitlabToken = defineDetector({
  id: "secret/gitlab-token",
  type: "api-key",
  title: "GitLab token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.gitlab.com/security/tokens/"],
  rule: {
    kind: "token",
    prefixes: [
      "glpat-",
      "gldt-",
      "glrt-",
      "glptt-",
      "glcbt-",
      "glsoat-",
      "glft-",
      "glagent-",
      "gloas-",
      "GR1348941",
    ],
    charset: "A-Za-z0-9_-",
    minimum: 20,
    maximum: 70,
  },
  examples: {
    match: [
      `«${sample("glpat-", 21)}»`,
      `segue o acesso: «${sample("gldt-", 21)}», obrigado`,
      `valor="«${sample("glpat-", 21)}»"`,
    ],
    ignore: [`it begins with glpat- and then stops`, `corto ${sample("glpat-", 6)} fin`, `sem nada glp aqui`],
  },
});
