import { IBAN_SHAPES, isIban } from "../../checksums/iban.ts";
import { defineDetector } from "../../detector.ts";

export const iban = defineDetector({
  id: "payment/iban",
  type: "iban",
  title: "International bank account number (IBAN)",
  description: "Where money is sent; a changed one steals the payment.",
  category: "payment",
  severity: "high",
  references: ["https://www.swift.com/standards/data-standards/iban"],
  cues: ["iban", "cuenta", "conta", "account"],
  rule: {
    kind: "code",
    shapes: IBAN_SHAPES as [string, ...string[]],
    validate: isIban,
    alone: "always",
  },
  examples: {
    match: [
      "IBAN «BR84 3434 1346 0392 3746 2206 164T U»",
      "my account is «BR4766638003628348236343851GG»",
      "la cuenta: «BR67 9842 8478 1198 9030 5684 751S U»",
    ],
    ignore: [
      "modelo BR2635531045242592191385072D4 en stock",
      "part BR1281127885150608461134803RT",
      "SKU BR1652547829383125770063121S166",
    ],
  },
});
