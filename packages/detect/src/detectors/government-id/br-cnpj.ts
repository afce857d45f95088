import { isCnpj } from "../../checksums/brazil.ts";
import { defineDetector } from "../../detector.ts";

export const brCnpj = defineDetector({
  id: "government-id/br-cnpj",
  type: "br.cnpj",
  title: "Brazilian company number (CNPJ)",
  description: "Lets somebody order, invoice or borrow in a company's name.",
  category: "government-id",
  severity: "medium",
  references: ["https://www.gov.br/receitafederal/pt-br/assuntos/cadastro/cnpj"],
  cues: ["cnpj", "cnpj da empresa"],
  rule: {
    kind: "number",
    formats: ["2.3.3/4-2", "14"],
    validate: isCnpj,
    alone: "always",
  },
  examples: {
    match: [
      "CNPJ da loja: «36.260.368/8977-48»",
      "cnpj «30998931844926»",
      "a empresa é «15.418.697/4861-50»",
    ],
    ignore: ["pedido 58171877565585", "order 73750429563200 was delivered", "protocolo 99999672727800421"],
  },
});
