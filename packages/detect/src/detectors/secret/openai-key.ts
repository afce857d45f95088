import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const openaiKey = defineDetector({
  id: "secret/openai-key",
  type: "api-key",
  title: "OpenAI key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://platform.openai.com/docs/api-reference/authentication"],
  rule: {
    kind: "token",
    prefixes: ["sk-proj-", "sk-svcacct-", "sk-admin-", "sk-None-", "sk-"],
    charset: "A-Za-z0-9_-",
    minimum: 32,
    maximum: 220,
  },
  examples: {
    match: [
      `«${sample("sk-proj-", 33)}»`,
      `segue o acesso: «${sample("sk-svcacct-", 33)}», obrigado`,
      `valor="«${sample("sk-proj-", 33)}»"`,
    ],
    ignore: [
      `it begins with sk-proj- and then stops`,
      `corto ${sample("sk-proj-", 6)} fin`,
      `sem nada skp aqui`,
    ],
  },
});
