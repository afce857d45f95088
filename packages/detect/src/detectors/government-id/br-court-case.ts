import { isCourtCase } from "../../checksums/brazil.ts";
import { defineDetector } from "../../detector.ts";

export const brCourtCase = defineDetector({
  id: "government-id/br-court-case",
  type: "br.court-case",
  title: "Brazilian court case number (CNJ)",
  description: "Opens what somebody sues or is sued for.",
  category: "government-id",
  severity: "medium",
  references: ["https://www.cnj.jus.br/programas-e-acoes/numeracao-unica"],
  cues: [
    "processo",
    "processo judicial",
    "autos",
    "acao",
    "numero do processo",
    "processo n",
    "acao judicial",
    "vara",
    "tribunal",
    "processo trabalhista",
  ],
  rule: {
    kind: "number",
    formats: ["7-2.4.1.2.4", "20"],
    validate: isCourtCase,
    alone: "formatted",
  },
  examples: {
    match: [
      "processo «4932588-93.6291.6.34.6051»",
      "os autos são «7233050-34.3507.3.37.7298»",
      "meu processo judicial é o «8359000-85.4164.2.10.3048»",
    ],
    ignore: [
      "pedido 69175653485461984769",
      "order 50861965979861451713 was delivered",
      "protocolo 11910019987323857395284",
    ],
  },
});
