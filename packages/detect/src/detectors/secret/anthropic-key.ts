import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const anthropicKey = defineDetector({
  id: "secret/anthropic-key",
  type: "api-key",
  title: "Anthropic key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.anthropic.com"],
  rule: {
    kind: "token",
    prefixes: ["sk-ant-"],
    charset: "A-Za-z0-9_-",
    minimum: 40,
    maximum: 140,
  },
  examples: {
    match: [
      `«${sample("sk-ant-", 41)}»`,
      `segue o acesso: «${sample("sk-ant-", 41)}», obrigado`,
      `valor="«${sample("sk-ant-", 41)}»"`,
    ],
    ignore: [
      `it begins with sk-ant- and then stops`,
      `corto ${sample("sk-ant-", 6)} fin`,
      `sem nada ska aqui`,
    ],
  },
});
