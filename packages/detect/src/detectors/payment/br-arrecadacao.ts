import { isArrecadacao } from "../../checksums/brazil.ts";
import { defineDetector } from "../../detector.ts";

export const brArrecadacao = defineDetector({
  id: "payment/br-arrecadacao",
  type: "br.boleto",
  title: "Brazilian utility or tax slip (arrecadação)",
  description: "Shows where somebody lives and what they owe.",
  category: "payment",
  severity: "medium",
  references: ["https://portal.febraban.org.br"],
  cues: ["boleto", "linha digitavel", "codigo de barras", "conta de luz", "guia"],
  rule: {
    kind: "number",
    formats: ["11-1 11-1 11-1 11-1", "12 12 12 12", "48"],
    validate: isArrecadacao,
    alone: "always",
  },
  examples: {
    match: [
      "conta de luz: «88898511067-2 77829385926-5 74229440695-6 13014049957-0»",
      "o código de barras é «849008760008430699159544405669943653725850896134»",
      "guia «88834574393-2 91971592328-3 14822457150-9 21979781928-6»",
    ],
    ignore: [
      "pedido 400892573892040133614354733060540990849437000988",
      "order 263604241205361385030686837575613496611183627898 was delivered",
      "protocolo 866329916526568400418741819828724636093438616141337",
    ],
  },
});
