import { defineDetector } from "../../detector.ts";

export const ukPostcode = defineDetector({
  id: "location/uk-postcode",
  type: "uk.postcode",
  title: "UK postcode",
  description: "Narrows an address to a few doors.",
  category: "location",
  severity: "low",
  references: ["https://www.royalmail.com"],
  cues: ["postcode", "post code"],
  rule: {
    kind: "code",
    shapes: ["A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA"],
    alone: "never",
  },
  examples: {
    match: ["postcode «SW1A 1AA»", "my postcode is «M1 1AE»", "post code: «EH1 1YZ»"],
    ignore: ["part SW1A 1AA", "model B33 8TH", "seat W1A 0AX"],
  },
});
