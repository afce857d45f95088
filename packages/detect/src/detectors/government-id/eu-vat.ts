import { isVat, VAT } from "../../checksums/vat.ts";
import { defineDetector } from "../../detector.ts";

export const euVat = defineDetector({
  id: "government-id/eu-vat",
  type: "eu.vat",
  title: "European VAT number",
  description: "Invoices and orders in a company's name.",
  category: "government-id",
  severity: "low",
  references: ["https://ec.europa.eu/taxation_customs/vies/"],
  cues: ["vat", "vat number", "vat id", "iva", "ust id", "tva", "nif iva"],
  rule: {
    kind: "code",
    shapes: Object.values(VAT).flatMap(({ shapes }) => shapes) as [string, ...string[]],
    validate: isVat,
    alone: "formatted",
  },
  examples: {
    match: [
      "VAT «DE146537573»",
      "our VAT number is «DE893925902»",
      "USt-ID «DE912576792»",
      "cod fiscal «RO18547290»",
      "VAT «EE100594102»",
    ],
    ignore: ["modelo DE694185222 en stock", "part DE359905507", "SKU DE37082171458"],
  },
});
