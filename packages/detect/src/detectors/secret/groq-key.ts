import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const groqKey = defineDetector({
  id: "secret/groq-key",
  type: "api-key",
  title: "Groq key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://console.groq.com/docs"],
  rule: {
    kind: "token",
    prefixes: ["gsk_"],
    charset: "A-Za-z0-9",
    minimum: 50,
    maximum: 52,
  },
  examples: {
    match: [
      `«${sample("gsk_", 52)}»`,
      `segue o acesso: «${sample("gsk_", 52)}», obrigado`,
      `valor="«${sample("gsk_", 52)}»"`,
    ],
    ignore: [`it begins with gsk_ and then stops`, `corto ${sample("gsk_", 6)} fin`, `sem nada gsk aqui`],
  },
});
