import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const vaultToken = defineDetector({
  id: "secret/vault-token",
  type: "api-key",
  title: "Vault token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developer.hashicorp.com/vault/docs/concepts/tokens"],
  rule: {
    kind: "token",
    prefixes: ["hvs.", "hvb.", "hvr.", "s.CAESI", "b.AAAAAQ"],
    charset: "A-Za-z0-9_-",
    minimum: 24,
    maximum: 300,
  },
  examples: {
    match: [
      `«${sample("hvs.", 25)}»`,
      `segue o acesso: «${sample("hvb.", 25)}», obrigado`,
      `valor="«${sample("hvs.", 25)}»"`,
    ],
    ignore: [`it begins with hvs. and then stops`, `corto ${sample("hvs.", 6)} fin`, `sem nada hvs aqui`],
  },
});
