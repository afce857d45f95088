import { isSiren } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const frSiren = defineDetector({
  id: "government-id/fr-siren",
  type: "fr.siren",
  title: "French company number (SIREN)",
  description: "Invoices and orders in a company's name.",
  category: "government-id",
  severity: "low",
  references: ["https://www.insee.fr"],
  cues: ["siren", "numero siren"],
  rule: {
    kind: "number",
    formats: ["3 3 3", "9"],
    validate: isSiren,
    alone: "never",
  },
  examples: {
    match: ["SIREN «177 195 294»", "notre siren est «427355748»", "numéro SIREN: «249 608 381»"],
    ignore: ["pedido 508706660", "order 491333287 was delivered", "protocolo 693005795222"],
  },
});
