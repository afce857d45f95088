import { isClabe } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const mxClabe = defineDetector({
  id: "payment/mx-clabe",
  type: "mx.clabe",
  title: "Mexican bank account (CLABE)",
  description: "Where money is sent; a changed one steals the payment.",
  category: "payment",
  severity: "high",
  references: ["https://www.banxico.org.mx"],
  cues: ["clabe", "clabe interbancaria", "cuenta clabe"],
  rule: {
    kind: "number",
    formats: ["3 3 11 1", "18"],
    validate: isClabe,
    alone: "always",
  },
  examples: {
    match: [
      "mi CLABE es «606990509958225793»",
      "depositen a «030998435073657616»",
      "cuenta clabe «014 486 85687916245 4»",
    ],
    ignore: [
      "pedido 256931466390563291",
      "order 903303621476656511 was delivered",
      "protocolo 058653179502341021319",
    ],
  },
});
