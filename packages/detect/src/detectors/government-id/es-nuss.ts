import { isNuss } from "../../checksums/iberia.ts";
import { defineDetector } from "../../detector.ts";

export const esNuss = defineDetector({
  id: "government-id/es-nuss",
  type: "es.nuss",
  title: "Spanish social security number (NUSS)",
  description: "Gives access to work history and benefits.",
  category: "government-id",
  severity: "high",
  references: ["https://www.seg-social.es"],
  cues: ["nuss", "seguridad social", "afiliacion", "numero de afiliacion"],
  rule: {
    kind: "number",
    formats: ["2/8/2", "2 8 2", "2/10", "2 10", "12"],
    validate: isNuss,
    alone: "formatted",
  },
  examples: {
    match: [
      "mi NUSS es «10/41400349/07»",
      "número de la seguridad social «429039177908»",
      "afiliación «33/41217131/42»",
    ],
    ignore: ["pedido 294266997685", "order 162873538654 was delivered", "protocolo 273919138341814"],
  },
});
