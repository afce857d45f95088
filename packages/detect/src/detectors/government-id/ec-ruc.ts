import { isEcuadorRuc } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const ecRuc = defineDetector({
  id: "government-id/ec-ruc",
  type: "ec.ruc",
  title: "Ecuadorian taxpayer number (RUC)",
  description: "Invoices and orders in the holder's name.",
  category: "government-id",
  severity: "medium",
  references: ["https://www.sri.gob.ec"],
  cues: ["ruc"],
  rule: {
    kind: "number",
    formats: ["13"],
    validate: isEcuadorRuc,
    alone: "never",
  },
  examples: {
    match: ["RUC «5790104597163»", "mi ruc es «1290640950732»", "la empresa: ruc «2327342800830»"],
    ignore: ["pedido 0755601499315", "order 2957341433217 was delivered", "protocolo 9760708369082525"],
  },
});
