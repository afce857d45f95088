import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const easypostKey = defineDetector({
  id: "secret/easypost-key",
  type: "api-key",
  title: "EasyPost key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.easypost.com"],
  rule: {
    kind: "token",
    prefixes: ["EZAK", "EZTK"],
    charset: "A-Za-z0-9",
    minimum: 54,
    maximum: 54,
  },
  examples: {
    match: [
      `«${sample("EZAK", 54)}»`,
      `segue o acesso: «${sample("EZTK", 54)}», obrigado`,
      `valor="«${sample("EZAK", 54)}»"`,
    ],
    ignore: [`it begins with EZAK and then stops`, `corto ${sample("EZAK", 6)} fin`, `sem nada EZA aqui`],
  },
});
