import { isUruguayRut } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const uyRut = defineDetector({
  id: "government-id/uy-rut",
  type: "uy.rut",
  title: "Uruguayan taxpayer number (RUT)",
  description: "Invoices and orders in a company's name.",
  category: "government-id",
  severity: "medium",
  references: ["https://www.dgi.gub.uy"],
  cues: ["rut", "rut uruguayo"],
  rule: {
    kind: "number",
    formats: ["12"],
    validate: isUruguayRut,
    alone: "never",
  },
  examples: {
    match: ["RUT «029555428468»", "el rut de la empresa es «064525448256»", "rut: «044108281916»"],
    ignore: ["pedido 193641105610", "order 677413955362 was delivered", "protocolo 061477402919324"],
  },
});
