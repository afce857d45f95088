import { isNir } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const frNir = defineDetector({
  id: "health/fr-nir",
  type: "fr.nir",
  title: "French social security number (NIR)",
  description: "Holds sex, birth month and place; opens health records.",
  category: "health",
  severity: "high",
  references: ["https://www.insee.fr"],
  cues: ["nir", "securite sociale", "numero de securite sociale", "secu", "carte vitale"],
  rule: {
    kind: "number",
    formats: ["1 2 2 2 3 3 2", "1 2 2 2 3 3-2", "15"],
    validate: isNir,
    alone: "always",
  },
  examples: {
    match: [
      "mon numéro de sécurité sociale est «3 66 76 25 047 802 86»",
      "NIR «851865359547858»",
      "carte vitale «3 42 02 84 659 031 05»",
    ],
    ignore: ["modelo 075491865805071 en stock", "part 676990591003734", "SKU 09030743047701669"],
  },
});
