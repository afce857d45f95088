import { hasTokenChecksum } from "../../checksums/crc.ts";
import { defineDetector } from "../../detector.ts";
import { checksummed, sample } from "../samples.ts";

export const npmToken = defineDetector({
  id: "secret/npm-token",
  type: "api-key",
  title: "npm token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.npmjs.com/about-access-tokens"],
  rule: {
    kind: "token",
    prefixes: ["npm_"],
    charset: "A-Za-z0-9",
    minimum: 36,
    maximum: 36,
    validate: hasTokenChecksum,
  },
  examples: {
    match: [
      `«${checksummed("npm_", 30)}»`,
      `segue o acesso: «${checksummed("npm_", 30)}», obrigado`,
      `valor="«${checksummed("npm_", 30)}»"`,
    ],
    ignore: [`it begins with npm_ and then stops`, `corto ${sample("npm_", 6)} fin`, `sem nada npm aqui`],
  },
});
