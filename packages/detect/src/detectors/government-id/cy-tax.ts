import { isCypriot } from "../../checksums/vat.ts";
import { defineDetector } from "../../detector.ts";

export const cyTax = defineDetector({
  id: "government-id/cy-tax",
  type: "cy.tic",
  title: "Cypriot tax code (TIC)",
  description: "Files taxes in the holder’s name.",
  category: "government-id",
  severity: "medium",
  references: ["https://www.mof.gov.cy"],
  cues: ["tic", "cyprus tax", "tax code", "tax identification code"],
  rule: { kind: "code", shapes: ["99999999A"], validate: isCypriot, alone: "never" },
  examples: {
    match: ["TIC «10259033P»", "Cyprus tax: «10259033P»", "my tax code is «10259033P»"],
    ignore: ["modelo 10259033P", "TIC 10259033", "tic tac toe"],
  },
});
