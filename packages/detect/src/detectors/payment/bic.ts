import { defineDetector } from "../../detector.ts";
import { readBic } from "../../finders/payments.ts";

export const bic = defineDetector({
  id: "payment/bic",
  type: "bic",
  title: "Bank identifier (BIC, SWIFT)",
  description: "With an account number it directs a transfer.",
  category: "payment",
  severity: "low",
  references: ["https://www.iso9362.org"],
  cues: [
    "bic",
    "swift",
    "swift code",
    "codigo swift",
    "bic swift",
    "swift bic",
    "codigo bic",
    "codigo swift bic",
    "swift bic code",
  ],
  rule: { kind: "cued", read: readBic },
  examples: {
    match: ["SWIFT «BBVAESMM»", "BIC: «BRASBRRJXXX»", "el código swift es «CHASUS33»"],
    ignore: ["a swift reply", "Taylor Swift tickets", "swift delivery"],
  },
});
