import { isFnr } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const noFnr = defineDetector({
  id: "government-id/no-fnr",
  type: "no.fnr",
  title: "Norwegian identity number (fødselsnummer)",
  description: "Opens almost every service in Norway.",
  category: "government-id",
  severity: "high",
  references: ["https://www.skatteetaten.no"],
  cues: ["fodselsnummer", "fødselsnummer", "personnummer", "fnr"],
  rule: {
    kind: "number",
    formats: ["6 5", "11"],
    validate: isFnr,
    alone: "never",
  },
  examples: {
    match: ["fødselsnummer «909542 03033»", "fnr «36983159170»", "mitt fødselsnummer er «26935551217»"],
    ignore: ["pedido 69101713938", "order 12128032892 was delivered", "protocolo 57619892579891"],
  },
});
