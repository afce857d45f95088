import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const cratesToken = defineDetector({
  id: "secret/crates-token",
  type: "api-key",
  title: "crates.io token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://crates.io"],
  rule: {
    kind: "token",
    prefixes: ["cio"],
    charset: "A-Za-z0-9",
    minimum: 32,
    maximum: 32,
  },
  examples: {
    match: [
      `«${sample("cio", 32)}»`,
      `segue o acesso: «${sample("cio", 32)}», obrigado`,
      `valor="«${sample("cio", 32)}»"`,
    ],
    ignore: [`it begins with cio and then stops`, `corto ${sample("cio", 6)} fin`, `sem nada cio aqui`],
  },
});
