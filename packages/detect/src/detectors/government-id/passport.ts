import { defineDetector } from "../../detector.ts";
import { readDocument } from "../../finders/ids.ts";

export const passport = defineDetector({
  id: "government-id/passport",
  type: "passport",
  title: "Passport number",
  description: "Proof of identity; opens accounts abroad.",
  category: "government-id",
  severity: "high",
  references: ["https://www.icao.int"],
  cues: [
    "passport",
    "passport number",
    "passport no",
    "passaporte",
    "pasaporte",
    "numero do passaporte",
    "numero de pasaporte",
  ],
  rule: { kind: "cued", read: readDocument },
  examples: {
    match: ["passport «C03005988»", "o passaporte é «FX123456»", "pasaporte «AAA123456»"],
    ignore: ["passport office", "passaporte vencido", "pasaporte 2 semanas"],
  },
});
