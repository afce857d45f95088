import { defineDetector } from "../../detector.ts";
import { isCep } from "../../finders/postcodes.ts";

export const brCep = defineDetector({
  id: "location/br-cep",
  type: "br.cep",
  title: "Brazilian postcode (CEP)",
  description: "Narrows an address to a street.",
  category: "location",
  severity: "low",
  references: ["https://www.correios.com.br"],
  cues: ["cep", "codigo postal", "meu cep"],
  rule: {
    kind: "number",
    formats: ["5-3", "2.3-3", "8"],
    validate: isCep,
    alone: "formatted",
    confidence: "structured",
  },
  examples: {
    match: ["CEP «01310-100»", "meu cep é «88015600»", "moro no «30140-071»"],
    ignore: ["lote 01310100", "pedido 01310-100", "protocolo 88015600"],
  },
});
