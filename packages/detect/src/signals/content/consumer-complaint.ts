import { defineSignal } from "../define-signal.ts";

export const consumerComplaint = defineSignal({
  kind: "text",
  id: "content/consumer-complaint",
  strength: "weak",
  benign: true,
  description: "Threatens with consumer bodies or courts, as real customers do.",
  texts: {
    "pt-BR": "Fala em Procon ou justiça, como clientes de verdade fazem.",
    en: "Speaks of consumer bodies or courts, as real customers do.",
    es: "Habla de consumo o tribunales, como hacen los clientes de verdad.",
  },
  rules: ["consumer-body"],
  examples: {
    "pt-BR": { match: ["Vou registrar reclamação no «Procon»"], ignore: ["Vou registrar o produto."] },
    en: { match: ["I'll take this to «small claims»"], ignore: ["I'll register the product."] },
    es: { match: ["Acudiré a la «OCU»"], ignore: ["Registraré el producto."] },
  },
});
