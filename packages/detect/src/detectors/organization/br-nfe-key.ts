import { isAccessKey } from "../../checksums/brazil.ts";
import { defineDetector } from "../../detector.ts";

export const brNfeKey = defineDetector({
  id: "organization/br-nfe-key",
  type: "br.nfe-key",
  title: "Brazilian electronic invoice key (NF-e)",
  description: "Opens the whole invoice: buyer, address, goods.",
  category: "organization",
  severity: "medium",
  references: ["https://www.nfe.fazenda.gov.br"],
  cues: [
    "chave de acesso",
    "chave da nota",
    "chave da nfe",
    "chave nfe",
    "danfe",
    "chave",
    "nota fiscal",
    "nota",
    "nfe",
    "nf e",
    "nota fiscal eletronica",
  ],
  rule: {
    kind: "number",
    formats: ["4 4 4 4 4 4 4 4 4 4 4", "44"],
    validate: isAccessKey,
    alone: "always",
  },
  examples: {
    match: [
      "chave de acesso «8408 0658 6191 7023 5496 2610 4213 9565 3603 4163 9841»",
      "a chave da nota é «60710769816437651022457088286094761467809997»",
      "DANFE «8488 0226 7743 0839 1728 0606 0207 6750 8748 5173 2937»",
    ],
    ignore: ["pedido 1234 5678 9012", "lote 35260112345678", "rastreio AA123456789BR"],
  },
});
