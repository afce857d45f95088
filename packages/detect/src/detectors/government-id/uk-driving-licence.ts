import { isUkLicence } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const ukDrivingLicence = defineDetector({
  id: "government-id/uk-driving-licence",
  type: "uk.driving-licence",
  title: "UK driving licence",
  description: "Holds surname and birth date; proof of identity.",
  category: "government-id",
  severity: "high",
  references: ["https://www.gov.uk/driving-licence"],
  cues: ["driving licence", "driving license", "driver number", "licence number", "dvla"],
  rule: {
    kind: "code",
    shapes: ["AAAAA999999AA9AA", "AAAA9999999AA9AA", "AAA99999999AA9AA"],
    validate: isUkLicence,
    alone: "formatted",
    confidence: "structured",
  },
  examples: {
    match: [
      "driving licence «GMFES062118DN2SF»",
      "my licence number is «GJOUI902053BN1KL»",
      "DVLA driver number «YTISB909241UT2WA»",
    ],
    ignore: ["modelo DNIPN142791TX4HB en stock", "part BULBK771123UE9MY", "SKU LZOLJ618521WH7TB64"],
  },
});
