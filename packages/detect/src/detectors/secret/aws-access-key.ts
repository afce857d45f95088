import { defineDetector } from "../../detector.ts";
import { sample, UPPER } from "../samples.ts";

export const awsAccessKey = defineDetector({
  id: "secret/aws-access-key",
  type: "api-key",
  title: "AWS access key id",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html"],
  rule: {
    kind: "token",
    prefixes: ["AKIA", "ASIA", "AGPA", "AIDA", "AROA", "AIPA", "ANPA", "ANVA", "ABIA", "ACCA"],
    charset: "A-Z0-9",
    minimum: 16,
    maximum: 16,
  },
  examples: {
    match: [
      `«${sample("AKIA", 16, UPPER)}»`,
      `segue o acesso: «${sample("ASIA", 16, UPPER)}», obrigado`,
      `valor="«${sample("AKIA", 16, UPPER)}»"`,
    ],
    ignore: [
      `it begins with AKIA and then stops`,
      `corto ${sample("AKIA", 6, UPPER)} fin`,
      `sem nada AKI aqui`,
    ],
  },
});
