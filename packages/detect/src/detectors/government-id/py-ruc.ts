import { isParaguayRuc } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const pyRuc = defineDetector({
  id: "government-id/py-ruc",
  type: "py.ruc",
  title: "Paraguayan taxpayer number (RUC)",
  description: "Invoices and orders in the holder's name.",
  category: "government-id",
  severity: "medium",
  references: ["https://www.dnit.gov.py"],
  cues: ["ruc"],
  rule: {
    kind: "number",
    formats: ["8-1", "7-1"],
    validate: isParaguayRuc,
    alone: "never",
  },
  examples: {
    match: ["RUC «33469068-4»", "mi ruc es «8942888-9»", "ruc de la empresa: «98398428-0»"],
    ignore: ["pedido 484877674", "order 011747388 was delivered", "protocolo 868525502261"],
  },
});
