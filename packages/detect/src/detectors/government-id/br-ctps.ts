import { defineDetector } from "../../detector.ts";

export const brCtps = defineDetector({
  id: "government-id/br-ctps",
  type: "br.ctps",
  title: "Brazilian work card (CTPS)",
  description: "Gives access to work history.",
  category: "government-id",
  severity: "medium",
  references: ["https://www.gov.br/trabalho-e-emprego"],
  cues: ["ctps", "carteira de trabalho"],
  rule: { kind: "number", formats: ["7 4", "7-4", "7", "5", "6", "8", "11"], alone: "never" },
  examples: {
    match: ["CTPS «1234567»", "carteira de trabalho «1234567 0012»", "ctps: «98765»"],
    ignore: ["pedido 1234567", "nota 98765", "folha 7654321"],
  },
});
