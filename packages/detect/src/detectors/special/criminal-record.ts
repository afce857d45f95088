import { defineDetector } from "../../detector.ts";

export const criminalRecord = defineDetector({
  id: "special/criminal-record",
  type: "criminal-record",
  title: "Criminal record",
  description: "Used to refuse work and credit; protected by law.",
  category: "special",
  severity: "medium",
  references: ["https://gdpr-info.eu/art-10-gdpr/"],
  cues: [
    "antecedentes criminais",
    "ficha criminal",
    "fui preso",
    "fui presa",
    "em liberdade condicional",
    "tornozeleira eletronica",
    "criminal record",
    "i was in prison",
    "on parole",
    "on probation",
    "convicted of",
    "antecedentes penales",
    "estuve preso",
    "estuve presa",
    "en libertad condicional",
  ],
  rule: {
    kind: "cued",
    read: (_, afterCue, cueStart) => ({ start: cueStart, end: afterCue }),
  },
  examples: {
    match: [
      "tenho «antecedentes criminais»",
      "I have a «criminal record»",
      "no tengo «antecedentes penales»",
    ],
    ignore: ["um crime esse preço", "prison break dvd", "la libertad de elegir"],
  },
});
