import { isCbu } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const arCbu = defineDetector({
  id: "payment/ar-cbu",
  type: "ar.cbu",
  title: "Argentine bank account (CBU, CVU)",
  description: "Where money is sent; a changed one steals the payment.",
  category: "payment",
  severity: "high",
  references: ["https://www.bcra.gob.ar"],
  cues: ["cbu", "cvu", "cuenta"],
  rule: {
    kind: "number",
    formats: ["8 14", "22"],
    validate: isCbu,
    alone: "always",
  },
  examples: {
    match: [
      "mi CBU es «7297496433567534501345»",
      "transferí al «2323659651469984376932»",
      "cvu «85147858 70102900307847»",
    ],
    ignore: [
      "pedido 4526912891759696116772",
      "order 8789155414912781114337 was delivered",
      "protocolo 0480487549627398045812673",
    ],
  },
});
