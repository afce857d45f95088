import { hasTokenChecksum } from "../../checksums/crc.ts";
import { defineDetector } from "../../detector.ts";
import { checksummed, sample } from "../samples.ts";

export const githubToken = defineDetector({
  id: "secret/github-token",
  type: "api-key",
  title: "GitHub token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.github.com/authentication"],
  rule: {
    kind: "token",
    prefixes: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
    charset: "A-Za-z0-9",
    minimum: 36,
    maximum: 36,
    validate: hasTokenChecksum,
  },
  examples: {
    match: [
      `«${checksummed("ghp_", 30)}»`,
      `segue o acesso: «${checksummed("gho_", 30)}», obrigado`,
      `valor="«${checksummed("ghp_", 30)}»"`,
    ],
    ignore: [`it begins with ghp_ and then stops`, `corto ${sample("ghp_", 6)} fin`, `sem nada ghp aqui`],
  },
});
