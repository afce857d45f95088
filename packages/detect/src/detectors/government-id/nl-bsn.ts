import { isBsn } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const nlBsn = defineDetector({
  id: "government-id/nl-bsn",
  type: "nl.bsn",
  title: "Dutch citizen number (BSN)",
  description: "Opens government and health services.",
  category: "government-id",
  severity: "high",
  references: ["https://www.rvig.nl"],
  cues: ["bsn", "burgerservicenummer", "sofinummer"],
  rule: {
    kind: "number",
    formats: ["4.2.3", "9"],
    validate: isBsn,
    alone: "never",
  },
  examples: {
    match: ["mijn BSN is «489116085»", "my Dutch BSN: «3724.79.893»", "burgerservicenummer «387811540»"],
    ignore: ["pedido 188985827", "order 630195669 was delivered", "protocolo 928749940669"],
  },
});
