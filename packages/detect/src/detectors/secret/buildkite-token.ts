import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const buildkiteToken = defineDetector({
  id: "secret/buildkite-token",
  type: "api-key",
  title: "Buildkite token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://buildkite.com/docs"],
  rule: {
    kind: "token",
    prefixes: ["bkua_", "bkaj_"],
    charset: "A-Za-z0-9",
    minimum: 40,
    maximum: 40,
  },
  examples: {
    match: [
      `«${sample("bkua_", 40)}»`,
      `segue o acesso: «${sample("bkaj_", 40)}», obrigado`,
      `valor="«${sample("bkua_", 40)}»"`,
    ],
    ignore: [`it begins with bkua_ and then stops`, `corto ${sample("bkua_", 6)} fin`, `sem nada bku aqui`],
  },
});
