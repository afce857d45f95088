import { isGermanSerial } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const deIdCard = defineDetector({
  id: "government-id/de-id-card",
  type: "de.id-card",
  title: "German identity card and passport serial",
  description: "Proof of identity; opens accounts.",
  category: "government-id",
  severity: "high",
  references: ["https://www.personalausweisportal.de"],
  cues: ["personalausweis", "ausweisnummer", "reisepass", "ausweis", "german passport", "id card"],
  rule: {
    kind: "code",
    shapes: ["A********9"],
    validate: isGermanSerial,
    alone: "never",
  },
  examples: {
    match: [
      "Personalausweis «VXNT5YV3C9»",
      "meine Ausweisnummer ist «Q5N31ZP4F1»",
      "German passport «BMY0339I28»",
    ],
    ignore: ["modelo V800F1QR93 en stock", "part OH1GQ518N7", "SKU QI59931KB017"],
  },
});
