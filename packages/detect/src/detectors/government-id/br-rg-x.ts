import { defineDetector } from "../../detector.ts";

export const brRgX = defineDetector({
  id: "government-id/br-rg-x",
  type: "br.rg",
  title: "Brazilian identity card (RG) with letters",
  description: "Proof of identity in most Brazilian procedures.",
  category: "government-id",
  severity: "high",
  references: ["https://www.gov.br/pt-br/servicos/obter-carteira-de-identidade"],
  cues: ["rg", "r g", "identidade", "registro geral", "carteira de identidade"],
  rule: { kind: "code", shapes: ["99.999.999-X", "9.999.999-X", "AA-99.999.999"], alone: "never" },
  examples: {
    match: ["RG «12.345.678-X»", "rg «12345678x»", "identidade «MG-12.345.678»"],
    ignore: ["modelo 12.345.678-X", "part 12345678x", "SKU MG-12.345.678"],
  },
});
