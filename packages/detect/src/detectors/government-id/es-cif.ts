import { isCifShape } from "../../checksums/iberia.ts";
import { defineDetector } from "../../detector.ts";

export const esCif = defineDetector({
  id: "government-id/es-cif",
  type: "es.cif",
  title: "Spanish company number (NIF of an organization, CIF)",
  description: "Invoices and orders in a company's name.",
  category: "government-id",
  severity: "low",
  references: ["https://sede.agenciatributaria.gob.es"],
  cues: ["cif", "nif", "cif de la empresa"],
  rule: {
    kind: "code",
    shapes: ["A-9999999-*"],
    validate: isCifShape,
    alone: "never",
  },
  examples: {
    match: ["CIF «J14755078»", "el nif de la empresa es «A37959145»", "facturar con cif «J-5853463-G»"],
    ignore: ["modelo R63097524 en stock", "part F6470601J", "SKU P3676491R63"],
  },
});
