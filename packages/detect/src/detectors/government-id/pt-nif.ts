import { isPtNif } from "../../checksums/iberia.ts";
import { defineDetector } from "../../detector.ts";

export const ptNif = defineDetector({
  id: "government-id/pt-nif",
  type: "pt.nif",
  title: "Portuguese taxpayer number (NIF)",
  description: "Signs contracts and invoices in the holder's name.",
  category: "government-id",
  severity: "high",
  references: ["https://www.portaldasfinancas.gov.pt"],
  cues: [
    "nif",
    "contribuinte",
    "numero de contribuinte",
    "nipc",
    "numero fiscal",
    "numero de identificacao fiscal",
    "n contribuinte",
    "fatura com contribuinte",
    "nif da empresa",
    "financas",
  ],
  rule: {
    kind: "number",
    formats: ["3 3 3", "9"],
    validate: isPtNif,
    alone: "never",
  },
  examples: {
    match: [
      "o meu NIF é «567 145 433»",
      "contribuinte «913910783»",
      "fatura com o número de contribuinte «260283827»",
    ],
    ignore: ["pedido 675893453", "order 386838744 was delivered", "protocolo 329931385285"],
  },
});
