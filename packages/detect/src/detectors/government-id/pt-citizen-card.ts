import { isCitizenCard } from "../../checksums/iberia.ts";
import { defineDetector } from "../../detector.ts";

export const ptCitizenCard = defineDetector({
  id: "government-id/pt-citizen-card",
  type: "pt.citizen-card",
  title: "Portuguese citizen card",
  description: "Signs contracts in the holder's name.",
  category: "government-id",
  severity: "high",
  references: ["https://www.autenticacao.gov.pt"],
  cues: ["cartao de cidadao", "cc", "cartao do cidadao", "citizen card", "bi"],
  rule: {
    kind: "code",
    shapes: ["99999999 9 **9"],
    validate: isCitizenCard,
    alone: "never",
  },
  examples: {
    match: [
      "cartão de cidadão «48890108 1 I33»",
      "CC «596597397Z84»",
      "o meu cartão do cidadão é «35045474 6 750»",
    ],
    ignore: ["modelo 403522270486 en stock", "part 6965225630S3", "SKU 615661459U9953"],
  },
});
