import { isNiss } from "../../checksums/iberia.ts";
import { defineDetector } from "../../detector.ts";

export const ptNiss = defineDetector({
  id: "government-id/pt-niss",
  type: "pt.niss",
  title: "Portuguese social security number (NISS)",
  description: "Gives access to wages and benefits.",
  category: "government-id",
  severity: "high",
  references: ["https://www.seg-social.pt"],
  cues: [
    "niss",
    "seguranca social",
    "numero de seguranca social",
    "numero da seguranca social",
    "nr de seguranca social",
    "social security",
  ],
  rule: {
    kind: "number",
    formats: ["11", "3 3 3 2"],
    validate: isNiss,
    alone: "never",
  },
  examples: {
    match: ["NISS «17314481600»", "o meu número de segurança social é «24281840690»", "niss: «13681443378»"],
    ignore: ["pedido 28982031236", "order 91952439196 was delivered", "protocolo 24175354854795"],
  },
});
