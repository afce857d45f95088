import { isNir } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const frNirCorsica = defineDetector({
  id: "health/fr-nir-corsica",
  type: "fr.nir",
  title: "French social security number of Corsica (NIR)",
  description: "Holds sex, birth month and place; opens health records.",
  category: "health",
  severity: "high",
  references: ["https://www.insee.fr"],
  cues: ["nir", "securite sociale", "numero de securite sociale", "secu", "carte vitale"],
  rule: {
    kind: "code",
    shapes: ["9 99 99 2A 999 999 99", "9 99 99 2B 999 999 99"],
    validate: isNir,
    alone: "always",
  },
  examples: {
    match: [
      "numéro de sécurité sociale «1 85 05 2B 993 908 86»",
      "NIR «185052A41400202»",
      "carte vitale «1 85 05 2A 075 954 05»",
    ],
    ignore: ["modelo 185052A12345600 en stock", "part 1 85 05 2A 123 456", "SKU 185052B1234569999"],
  },
});
