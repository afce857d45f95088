import { defineDetector } from "../../detector.ts";
import { isUuid4 } from "../../finders/payments.ts";

export const brPixKey = defineDetector({
  id: "payment/br-pix-key",
  type: "br.pix-key",
  title: "Random PIX key",
  description: "Receives money; tells whose account it is.",
  category: "payment",
  severity: "medium",
  references: ["https://www.bcb.gov.br/estabilidadefinanceira/pix"],
  cues: ["pix", "chave pix", "chave aleatoria", "chave"],
  rule: {
    kind: "code",
    shapes: ["********-****-****-****-************"],
    validate: isUuid4,
    alone: "never",
  },
  examples: {
    match: [
      "minha chave pix é «4f6b21c0-93de-4a7e-b1f2-0c9d8e7a6b54»",
      "PIX: «9a1c7d3e-5b20-4f18-8c46-d2e0f1a3b5c7»",
      "chave aleatória «0b7e4d92-6a31-4c58-9f0e-71d2c3b4a596»",
    ],
    ignore: [
      "request id 4f6b21c0-93de-4a7e-b1f2-0c9d8e7a6b54",
      "trace 9a1c7d3e-5b20-4f18-8c46-d2e0f1a3b5c7 failed",
      "sessão 0b7e4d92-6a31-4c58-9f0e-71d2c3b4a596",
    ],
  },
});
