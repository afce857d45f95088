import { isNhs } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const ukNhs = defineDetector({
  id: "health/uk-nhs",
  type: "uk.nhs",
  title: "UK health service number (NHS)",
  description: "Opens health records.",
  category: "health",
  severity: "high",
  references: ["https://www.nhs.uk/nhs-services/online-services/find-nhs-number/"],
  cues: ["nhs", "nhs number"],
  rule: {
    kind: "number",
    formats: ["3 3 4", "10"],
    validate: isNhs,
    alone: "never",
  },
  examples: {
    match: ["my NHS number is «880 323 7046»", "NHS «1927109493»", "nhs number: «559 067 3461»"],
    ignore: ["pedido 8769332266", "order 2421104540 was delivered", "protocolo 9960842231324"],
  },
});
