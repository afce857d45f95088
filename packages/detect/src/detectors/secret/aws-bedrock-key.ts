import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const awsBedrockKey = defineDetector({
  id: "secret/aws-bedrock-key",
  type: "api-key",
  title: "AWS Bedrock key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.aws.amazon.com/bedrock/"],
  rule: {
    kind: "token",
    prefixes: ["ABSK", "bedrock-api-key-"],
    charset: "A-Za-z0-9+/=",
    minimum: 90,
    maximum: 300,
  },
  examples: {
    match: [
      `«${sample("ABSK", 93)}»`,
      `segue o acesso: «${sample("bedrock-api-key-", 93)}», obrigado`,
      `valor="«${sample("ABSK", 93)}»"`,
    ],
    ignore: [`it begins with ABSK and then stops`, `corto ${sample("ABSK", 6)} fin`, `sem nada ABS aqui`],
  },
});
