import { defineDetector } from "../../detector.ts";

export const brPlate = defineDetector({
  id: "government-id/br-plate",
  type: "br.plate",
  title: "Brazilian vehicle plate",
  description: "Gives the owner and debts of a vehicle.",
  category: "government-id",
  severity: "low",
  references: ["https://www.gov.br/transportes"],
  cues: ["placa", "placa do carro", "placa da moto", "placas", "carro", "veiculo", "moto"],
  rule: {
    kind: "code",
    shapes: ["AAA-9999", "AAA9A99"],
    alone: "never",
  },
  examples: {
    match: ["placa «XLI-1754»", "a placa do carro é «JWW0R41»", "minha moto, placa «SSH-0101»"],
    ignore: ["modelo LRQ1666 en stock", "part HHA2460", "SKU VHY623933"],
  },
});
