import { isBoleto } from "../../checksums/brazil.ts";
import { defineDetector } from "../../detector.ts";

export const brBoleto = defineDetector({
  id: "payment/br-boleto",
  type: "br.boleto",
  title: "Brazilian bank slip (boleto)",
  description: "A changed slip sends the payment to somebody else; a real one shows debts.",
  category: "payment",
  severity: "medium",
  references: ["https://portal.febraban.org.br"],
  cues: ["boleto", "linha digitavel", "codigo de barras", "codigo do boleto"],
  rule: {
    kind: "number",
    formats: ["5.5 5.6 5.6 1 14", "47"],
    validate: isBoleto,
    alone: "always",
  },
  examples: {
    match: [
      "segue o boleto: «50935.14437 05172.042755 03512.271531 7 97355432240941»",
      "linha digitável «57404930352269057654528031582480171256946061240»",
      "paguei este aqui «15440.46848 78320.334861 53285.337241 1 87621965855845»",
    ],
    ignore: [
      "pedido 51234158491164486728826761557688715671387441298",
      "order 45546978461112619356896851857942544128016978456 was delivered",
      "protocolo 70438015269401001723740887252209895991171313790254",
    ],
  },
});
