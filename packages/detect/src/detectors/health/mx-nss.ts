import { isNss } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const mxNss = defineDetector({
  id: "health/mx-nss",
  type: "mx.nss",
  title: "Mexican social security number (NSS)",
  description: "Opens work and health records.",
  category: "health",
  severity: "high",
  references: ["https://www.imss.gob.mx"],
  cues: ["nss", "imss", "numero de seguridad social", "seguro social"],
  rule: {
    kind: "number",
    formats: ["2 2 2 4 1", "11"],
    validate: isNss,
    alone: "never",
  },
  examples: {
    match: ["mi NSS es «20918217041»", "número del IMSS: «42 87 15 9526 2»", "seguro social «01864396815»"],
    ignore: ["pedido 17005427350", "order 71246362422 was delivered", "protocolo 28184217439196"],
  },
});
