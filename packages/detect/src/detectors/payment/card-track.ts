import { defineDetector } from "../../detector.ts";
import { readTrack } from "../../finders/payments.ts";

export const cardTrack = defineDetector({
  id: "payment/card-track",
  type: "card-track",
  title: "Magnetic stripe data",
  description: "Copies the card.",
  category: "payment",
  severity: "critical",
  references: ["https://www.pcisecuritystandards.org"],
  rule: { kind: "anchored", anchors: ["%b", ";"], read: readTrack },
  examples: {
    match: [
      "leu «%B4539148803436467^SILVA/ANA^29082011000000000?»",
      "«;4539148803436467=29082011000000000?»",
      "track2 «;4539148803436467=2908201123400001?» saved",
    ],
    ignore: ["%b is the month name", "a; b; c", "50%backed"],
  },
});
