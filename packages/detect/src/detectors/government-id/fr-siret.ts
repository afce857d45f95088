import { isSiren } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const frSiret = defineDetector({
  id: "government-id/fr-siret",
  type: "fr.siret",
  title: "French establishment number (SIRET)",
  description: "Invoices and orders in a company's name.",
  category: "government-id",
  severity: "low",
  references: ["https://www.insee.fr"],
  cues: ["siret", "numero siret"],
  rule: {
    kind: "number",
    formats: ["3 3 3 5", "14"],
    validate: isSiren,
    alone: "never",
  },
  examples: {
    match: [
      "SIRET «184 087 727 81733»",
      "le siret est «39448770483838»",
      "numéro SIRET: «925 048 297 13585»",
    ],
    ignore: ["pedido 44905465817847", "order 32326181489495 was delivered", "protocolo 05387106609643641"],
  },
});
