import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const azureSasSecret = defineDetector({
  id: "secret/azure-sas-secret",
  type: "api-key",
  title: "Azure shared key signature",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://learn.microsoft.com/azure/storage"],
  rule: {
    kind: "token",
    prefixes: ["AccountKey="],
    charset: "A-Za-z0-9+/=",
    minimum: 80,
    maximum: 90,
  },
  examples: {
    match: [
      `«${sample("AccountKey=", 82)}»`,
      `segue o acesso: «${sample("AccountKey=", 82)}», obrigado`,
      `valor="«${sample("AccountKey=", 82)}»"`,
    ],
    ignore: [
      `it begins with AccountKey= and then stops`,
      `corto ${sample("AccountKey=", 6)} fin`,
      `sem nada Acc aqui`,
    ],
  },
});
