import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const atlassianToken = defineDetector({
  id: "secret/atlassian-token",
  type: "api-key",
  title: "Atlassian token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://support.atlassian.com"],
  rule: {
    kind: "token",
    prefixes: ["ATATT3xFfGF0", "ATCTT3xFfGN0", "ATBB", "ATOA"],
    charset: "A-Za-z0-9_=-",
    minimum: 24,
    maximum: 250,
  },
  examples: {
    match: [
      `«${sample("ATATT3xFfGF0", 25)}»`,
      `segue o acesso: «${sample("ATCTT3xFfGN0", 25)}», obrigado`,
      `valor="«${sample("ATATT3xFfGF0", 25)}»"`,
    ],
    ignore: [
      `it begins with ATATT3xFfGF0 and then stops`,
      `corto ${sample("ATATT3xFfGF0", 6)} fin`,
      `sem nada ATA aqui`,
    ],
  },
});
