import { isTitulo } from "../../checksums/brazil.ts";
import { defineDetector } from "../../detector.ts";

export const brTitulo = defineDetector({
  id: "government-id/br-titulo",
  type: "br.titulo",
  title: "Brazilian voter registration (título de eleitor)",
  description: "Proof of identity in many Brazilian procedures.",
  category: "government-id",
  severity: "medium",
  references: ["https://www.tse.jus.br/servicos-eleitorais/titulo-eleitoral"],
  cues: [
    "titulo",
    "titulo de eleitor",
    "titulo eleitoral",
    "eleitor",
    "inscricao eleitoral",
    "numero do titulo",
    "e titulo",
    "zona eleitoral",
    "secao eleitoral",
  ],
  rule: {
    kind: "number",
    formats: ["4 4 4", "12"],
    validate: isTitulo,
    alone: "never",
  },
  examples: {
    match: [
      "meu título de eleitor: «1918 2528 0701»",
      "titulo eleitoral «922633511775»",
      "número do eleitor «6942 4663 0183»",
    ],
    ignore: ["pedido 636999272003", "order 494591769796 was delivered", "protocolo 474972551201128"],
  },
});
