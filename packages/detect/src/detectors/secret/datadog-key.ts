import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const datadogKey = defineDetector({
  id: "secret/datadog-key",
  type: "api-key",
  title: "Datadog key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.datadoghq.com"],
  rule: {
    kind: "token",
    prefixes: ["ddp_", "ddapp_"],
    charset: "A-Za-z0-9",
    minimum: 30,
    maximum: 50,
  },
  examples: {
    match: [
      `«${sample("ddp_", 31)}»`,
      `segue o acesso: «${sample("ddapp_", 31)}», obrigado`,
      `valor="«${sample("ddp_", 31)}»"`,
    ],
    ignore: [`it begins with ddp_ and then stops`, `corto ${sample("ddp_", 6)} fin`, `sem nada ddp aqui`],
  },
});
