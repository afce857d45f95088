import { isUtente } from "../../checksums/iberia.ts";
import { defineDetector } from "../../detector.ts";

export const ptUtente = defineDetector({
  id: "health/pt-utente",
  type: "pt.utente",
  title: "Portuguese health user number (SNS)",
  description: "Opens a person's public health record.",
  category: "health",
  severity: "high",
  references: ["https://www.sns.gov.pt"],
  cues: ["utente", "numero de utente", "sns"],
  rule: {
    kind: "number",
    formats: ["9", "3 3 3"],
    validate: isUtente,
    alone: "never",
  },
  examples: {
    match: ["número de utente «155916084»", "utente: «905364252»", "o meu SNS é «874933676»"],
    ignore: ["pedido 806127767", "order 591870166 was delivered", "protocolo 060580070561"],
  },
});
