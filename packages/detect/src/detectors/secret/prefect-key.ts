import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const prefectKey = defineDetector({
  id: "secret/prefect-key",
  type: "api-key",
  title: "Prefect key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.prefect.io"],
  rule: {
    kind: "token",
    prefixes: ["pnu_", "pnb_"],
    charset: "A-Za-z0-9",
    minimum: 36,
    maximum: 36,
  },
  examples: {
    match: [
      `«${sample("pnu_", 36)}»`,
      `segue o acesso: «${sample("pnb_", 36)}», obrigado`,
      `valor="«${sample("pnu_", 36)}»"`,
    ],
    ignore: [`it begins with pnu_ and then stops`, `corto ${sample("pnu_", 6)} fin`, `sem nada pnu aqui`],
  },
});
