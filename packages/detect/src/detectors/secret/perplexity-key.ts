import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const perplexityKey = defineDetector({
  id: "secret/perplexity-key",
  type: "api-key",
  title: "Perplexity key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.perplexity.ai"],
  rule: {
    kind: "token",
    prefixes: ["pplx-"],
    charset: "A-Za-z0-9",
    minimum: 40,
    maximum: 60,
  },
  examples: {
    match: [
      `«${sample("pplx-", 41)}»`,
      `segue o acesso: «${sample("pplx-", 41)}», obrigado`,
      `valor="«${sample("pplx-", 41)}»"`,
    ],
    ignore: [`it begins with pplx- and then stops`, `corto ${sample("pplx-", 6)} fin`, `sem nada ppl aqui`],
  },
});
