import { defineDetector } from "../../detector.ts";

export const biometric = defineDetector({
  id: "special/biometric",
  type: "biometric",
  title: "Biometric data",
  description: "Cannot be changed once copied.",
  category: "special",
  severity: "high",
  references: ["https://gdpr-info.eu/art-9-gdpr/"],
  cues: [
    "foto do meu rosto",
    "impressao digital",
    "reconhecimento facial",
    "minha biometria",
    "selfie com documento",
    "selfie segurando",
    "fingerprint",
    "face scan",
    "iris scan",
    "facial recognition",
    "selfie with my id",
    "selfie holding",
    "huella dactilar",
    "huella digital",
    "reconocimiento facial",
    "selfie con mi documento",
    "escaneo de iris",
  ],
  rule: {
    kind: "cued",
    read: (_, afterCue, cueStart) => ({ start: cueStart, end: afterCue }),
  },
  examples: {
    match: ["segue «selfie com documento»", "my «fingerprint» is registered", "mi «huella digital» no pasa"],
    ignore: ["foto do produto", "scan the label", "la marca en la caja"],
  },
});
