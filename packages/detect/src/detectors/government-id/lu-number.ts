import { isLuxembourgNumber } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const luNumber = defineDetector({
  id: "government-id/lu-number",
  type: "lu.national-number",
  title: "Luxembourgish national number",
  description: "Holds the birth date; opens services.",
  category: "government-id",
  severity: "high",
  references: ["https://guichet.public.lu"],
  cues: ["matricule", "national number", "numero national"],
  rule: {
    kind: "number",
    formats: ["13"],
    validate: isLuxembourgNumber,
    alone: "always",
  },
  examples: {
    match: [
      "matricule «6881102800310»",
      "my national number is «7157011512874»",
      "numéro national «3972041219333»",
    ],
    ignore: ["pedido 6287229806433", "order 6994022850627 was delivered", "protocolo 8374061230709148"],
  },
});
