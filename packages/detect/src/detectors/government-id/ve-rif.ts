import { isRif } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const veRif = defineDetector({
  id: "government-id/ve-rif",
  type: "ve.rif",
  title: "Venezuelan taxpayer number (RIF)",
  description: "Invoices in the holder's name; holds the identity card number.",
  category: "government-id",
  severity: "medium",
  references: ["https://www.seniat.gob.ve"],
  cues: ["rif"],
  rule: {
    kind: "code",
    shapes: ["V-99999999-9", "J-99999999-9", "E-99999999-9", "G-99999999-9", "P-99999999-9"],
    validate: isRif,
    alone: "formatted",
  },
  examples: {
    match: ["mi RIF es «V-73685561-1»", "rif «V-59567751-0»", "la empresa es «J-01072805-2»"],
    ignore: ["modelo V369877278 en stock", "part V199165405", "SKU V15889352525"],
  },
});
