import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const huggingfaceToken = defineDetector({
  id: "secret/huggingface-token",
  type: "api-key",
  title: "Hugging Face token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://huggingface.co/docs/hub/security-tokens"],
  rule: {
    kind: "token",
    prefixes: ["hf_", "api_org_"],
    charset: "A-Za-z0-9",
    minimum: 30,
    maximum: 40,
  },
  examples: {
    match: [
      `«${sample("hf_", 31)}»`,
      `segue o acesso: «${sample("api_org_", 31)}», obrigado`,
      `valor="«${sample("hf_", 31)}»"`,
    ],
    ignore: [`it begins with hf_ and then stops`, `corto ${sample("hf_", 6)} fin`, `sem nada hf aqui`],
  },
});
