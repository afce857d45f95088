import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const xaiKey = defineDetector({
  id: "secret/xai-key",
  type: "api-key",
  title: "xAI key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.x.ai"],
  rule: {
    kind: "token",
    prefixes: ["xai-"],
    charset: "A-Za-z0-9",
    minimum: 70,
    maximum: 90,
  },
  examples: {
    match: [
      `«${sample("xai-", 72)}»`,
      `segue o acesso: «${sample("xai-", 72)}», obrigado`,
      `valor="«${sample("xai-", 72)}»"`,
    ],
    ignore: [`it begins with xai- and then stops`, `corto ${sample("xai-", 6)} fin`, `sem nada xai aqui`],
  },
});
