import { isMalteseId } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const mtId = defineDetector({
  id: "government-id/mt-id",
  type: "mt.id",
  title: "Maltese identity card",
  description: "Opens accounts in the holder’s name.",
  category: "government-id",
  severity: "medium",
  references: ["https://identita.gov.mt"],
  cues: ["identity card", "id card", "maltese id", "karta tal identita"],
  rule: { kind: "code", shapes: ["9999999A"], validate: isMalteseId, alone: "never" },
  examples: {
    match: ["identity card «0123485M»", "Maltese ID: «0044781G»", "id card «0023391A»"],
    ignore: ["modelo 0123485M", "identity card lost", "id card 0123485X9"],
  },
});
