import { defineDetector } from "../../detector.ts";
import { isCivilRecord } from "../../finders/ids.ts";

export const brCivilRecord = defineDetector({
  id: "government-id/br-civil-record",
  type: "br.civil-record",
  title: "Brazilian civil record (certidão)",
  description: "Holds birth, marriage or death.",
  category: "government-id",
  severity: "medium",
  references: ["https://www.cnj.jus.br"],
  cues: ["certidao", "matricula da certidao", "matricula"],
  rule: {
    kind: "number",
    formats: ["6 2 2 4 1 5 3 7 2", "6.2.2.4.1.5.3.7-2", "32"],
    validate: isCivilRecord,
    alone: "never",
  },
  examples: {
    match: [
      "certidão «104539 01 55 2013 1 00012 021 0000123 21»",
      "matrícula «10453901552013100012021000012321»",
      "certidao: «10453901552013100012021000012321»",
    ],
    ignore: ["pedido 10453901552013100012021000012321", "código 123", "nota 55 2013"],
  },
});
