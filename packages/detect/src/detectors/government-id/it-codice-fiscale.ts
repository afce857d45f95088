import { isCodiceFiscale } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const itCodiceFiscale = defineDetector({
  id: "government-id/it-codice-fiscale",
  type: "it.codice-fiscale",
  title: "Italian tax code (codice fiscale)",
  description: "Holds name, birth date and place; opens contracts.",
  category: "government-id",
  severity: "high",
  references: ["https://www.agenziaentrate.gov.it"],
  cues: ["codice fiscale", "cf", "c f", "fiscal code"],
  rule: {
    kind: "code",
    shapes: ["AAAAAA99A99A999A"],
    validate: isCodiceFiscale,
    alone: "always",
  },
  examples: {
    match: [
      "codice fiscale «UELMVF91M78P397J»",
      "my Italian fiscal code is «FZNCGK91S81C364V»",
      "i dati: «UYGOCE89S08P405S»",
    ],
    ignore: ["modelo ULLIWR88O26J481Y en stock", "part NDHRTD17W44X235A", "SKU QFDJQZ01I22Q867E82"],
  },
});
