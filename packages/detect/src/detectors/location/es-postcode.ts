import { defineDetector } from "../../detector.ts";

export const esPostcode = defineDetector({
  id: "location/es-postcode",
  type: "postcode",
  title: "Postcode of Spain and Spanish America",
  description: "Narrows an address to a district.",
  category: "location",
  severity: "low",
  references: ["https://www.correos.es"],
  cues: ["codigo postal", "cod postal", "c p", "cp"],
  rule: { kind: "number", formats: ["5", "4"], alone: "never" },
  examples: {
    match: ["código postal «28013»", "CP «06700»", "C.P. «41004»"],
    ignore: ["pedido 28013", "cuesta 06700", "sala 41004"],
  },
});
