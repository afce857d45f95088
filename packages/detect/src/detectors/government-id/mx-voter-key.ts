import { isVoterKey } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const mxVoterKey = defineDetector({
  id: "government-id/mx-voter-key",
  type: "mx.voter-key",
  title: "Mexican voter's key (clave de elector, INE)",
  description: "Proof of identity in most Mexican procedures.",
  category: "government-id",
  severity: "high",
  references: ["https://www.ine.mx"],
  cues: ["clave de elector", "ine", "credencial de elector", "credencial"],
  rule: {
    kind: "code",
    shapes: ["AAAAAA99999999A999"],
    validate: isVoterKey,
    alone: "formatted",
    confidence: "structured",
  },
  examples: {
    match: [
      "clave de elector «IYTVFU11092805H230»",
      "mi INE es «XTZYMS48042402H949»",
      "credencial «DMDEJO59091802M297»",
    ],
    ignore: ["modelo LYGLXN93912271O679 en stock", "part CRQFHQ64885422Z373", "SKU KTIRUS67801725E26967"],
  },
});
