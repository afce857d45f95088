import { isCcc } from "../../checksums/iberia.ts";
import { defineDetector } from "../../detector.ts";

export const esCcc = defineDetector({
  id: "payment/es-ccc",
  type: "es.ccc",
  title: "Spanish bank account (CCC)",
  description: "Lets somebody set up direct debits.",
  category: "payment",
  severity: "high",
  references: ["https://www.bde.es"],
  cues: ["ccc", "cuenta", "cuenta bancaria", "numero de cuenta"],
  rule: {
    kind: "number",
    formats: ["4-4-2-10", "4 4 2 10", "20"],
    validate: isCcc,
    alone: "formatted",
  },
  examples: {
    match: [
      "la cuenta es «2650-6359-65-0330837313»",
      "CCC «78030951311383939108»",
      "mi número de cuenta: «1029-4329-17-8822381297»",
    ],
    ignore: [
      "pedido 72312948190985304293",
      "order 92848322483436739246 was delivered",
      "protocolo 26416400878207167453625",
    ],
  },
});
