import { isPeruRuc } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const peRuc = defineDetector({
  id: "government-id/pe-ruc",
  type: "pe.ruc",
  title: "Peruvian taxpayer number (RUC)",
  description: "Invoices and orders in the holder's name.",
  category: "government-id",
  severity: "medium",
  references: ["https://www.sunat.gob.pe"],
  cues: ["ruc"],
  rule: {
    kind: "number",
    formats: ["11"],
    validate: isPeruRuc,
    alone: "never",
  },
  examples: {
    match: ["RUC «16247573295»", "mi ruc es el «17829993597»", "la empresa tiene RUC «10419039026»"],
    ignore: ["pedido 10684241392", "order 24195880804 was delivered", "protocolo 16418573434412"],
  },
});
