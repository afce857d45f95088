import { isCnpjWithLetters } from "../../checksums/brazil.ts";
import { defineDetector } from "../../detector.ts";

export const brCnpjLetters = defineDetector({
  id: "government-id/br-cnpj-letters",
  type: "br.cnpj",
  title: "Brazilian company number with letters (CNPJ)",
  description: "Lets somebody order, invoice or borrow in a company's name.",
  category: "government-id",
  severity: "medium",
  references: ["https://www.gov.br/receitafederal/pt-br/assuntos/cadastro/cnpj/cnpj-alfanumerico"],
  cues: ["cnpj", "cnpj alfanumerico"],
  rule: {
    kind: "code",
    shapes: ["**.***.***/****-99"],
    validate: isCnpjWithLetters,
    alone: "formatted",
  },
  examples: {
    match: [
      "o novo CNPJ é «49.230.379/24H7-12»",
      "cnpj «AE1N3V6J1V9280»",
      "fornecedor «Y5.H8Q.9O2/MO9X-02» cadastrado",
    ],
    ignore: ["modelo 2BMXV4M327O858 en stock", "part YCJ948P38QV481", "SKU 96078806706H4671"],
  },
});
