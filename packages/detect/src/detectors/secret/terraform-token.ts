import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const terraformToken = defineDetector({
  id: "secret/terraform-token",
  type: "api-key",
  title: "Terraform Cloud token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developer.hashicorp.com/terraform"],
  rule: {
    kind: "token",
    prefixes: ["atlasv1-"],
    charset: "A-Za-z0-9",
    minimum: 60,
    maximum: 80,
  },
  examples: {
    match: [
      `«${sample("atlasv1-", 62)}»`,
      `segue o acesso: «${sample("atlasv1-", 62)}», obrigado`,
      `valor="«${sample("atlasv1-", 62)}»"`,
    ],
    ignore: [
      `it begins with atlasv1- and then stops`,
      `corto ${sample("atlasv1-", 6)} fin`,
      `sem nada atl aqui`,
    ],
  },
});
