import { isNit } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const coNit = defineDetector({
  id: "government-id/co-nit",
  type: "co.nit",
  title: "Colombian tax number (NIT)",
  description: "Invoices and orders in a company's name.",
  category: "government-id",
  severity: "medium",
  references: ["https://www.dian.gov.co"],
  cues: ["nit", "n i t"],
  rule: {
    kind: "number",
    formats: ["3.3.3-1", "9-1", "10"],
    validate: isNit,
    alone: "formatted",
  },
  examples: {
    match: [
      "NIT «940.907.785-7»",
      "el nit de la empresa es «831734324-6»",
      "somos la sociedad «969.220.975-5»",
    ],
    ignore: ["pedido 8928741732", "order 8331869963 was delivered", "protocolo 8691864701154"],
  },
});
