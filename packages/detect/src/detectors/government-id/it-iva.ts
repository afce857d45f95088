import { luhn } from "../../checksums/luhn.ts";
import { defineDetector } from "../../detector.ts";

export const itIva = defineDetector({
  id: "government-id/it-iva",
  type: "it.iva",
  title: "Italian VAT number (partita IVA)",
  description: "Names a company or a freelancer to the tax office.",
  category: "government-id",
  severity: "medium",
  references: ["https://www.agenziaentrate.gov.it"],
  cues: ["partita iva", "p iva", "piva", "p i v a"],
  rule: { kind: "number", formats: ["11"], validate: luhn, alone: "never" },
  examples: {
    match: ["partita IVA «00743110157»", "P.IVA «00743110157»", "la partita iva è «00743110157»"],
    ignore: ["pedido 00743110157", "order 00743110157 was delivered", "partita di calcio"],
  },
});
