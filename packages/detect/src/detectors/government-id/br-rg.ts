import { defineDetector } from "../../detector.ts";

export const brRg = defineDetector({
  id: "government-id/br-rg",
  type: "br.rg",
  title: "Brazilian identity card (RG)",
  description: "Proof of identity in most Brazilian procedures.",
  category: "government-id",
  severity: "high",
  references: ["https://www.gov.br/pt-br/servicos/obter-carteira-de-identidade"],
  cues: ["rg", "r g", "identidade", "registro geral", "carteira de identidade", "cin"],
  rule: {
    kind: "number",
    formats: ["2.3.3-1", "1.3.3-1", "2.3.3", "1.3.3", "9", "8", "7", "10"],
    alone: "never",
  },
  examples: {
    match: ["RG «12.345.678-9»", "meu rg é «123456789»", "identidade «1.234.567»"],
    ignore: ["pedido 12.345.678-9", "nota 123456789", "total 1.234.567"],
  },
});
