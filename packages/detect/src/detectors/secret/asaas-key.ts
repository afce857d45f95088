import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const asaasKey = defineDetector({
  id: "secret/asaas-key",
  type: "api-key",
  title: "Asaas key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.asaas.com"],
  rule: {
    kind: "token",
    prefixes: ["$aact_"],
    charset: "A-Za-z0-9_=:$-",
    minimum: 60,
    maximum: 400,
  },
  examples: {
    match: [
      `«${sample("$aact_", 62)}»`,
      `segue o acesso: «${sample("$aact_", 62)}», obrigado`,
      `valor="«${sample("$aact_", 62)}»"`,
    ],
    ignore: [`it begins with $aact_ and then stops`, `corto ${sample("$aact_", 6)} fin`, `sem nada aac aqui`],
  },
});
