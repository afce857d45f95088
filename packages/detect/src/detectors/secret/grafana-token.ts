import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const grafanaToken = defineDetector({
  id: "secret/grafana-token",
  type: "api-key",
  title: "Grafana token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://grafana.com/docs"],
  rule: {
    kind: "token",
    prefixes: ["glsa_", "glc_", "eyJrIjoi"],
    charset: "A-Za-z0-9_+/=",
    minimum: 32,
    maximum: 400,
  },
  examples: {
    match: [
      `«${sample("glsa_", 33)}»`,
      `segue o acesso: «${sample("glc_", 33)}», obrigado`,
      `valor="«${sample("glsa_", 33)}»"`,
    ],
    ignore: [`it begins with glsa_ and then stops`, `corto ${sample("glsa_", 6)} fin`, `sem nada gls aqui`],
  },
});
