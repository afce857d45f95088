import { isCpf } from "../../checksums/brazil.ts";
import { defineDetector } from "../../detector.ts";

export const brCpf = defineDetector({
  id: "government-id/br-cpf",
  type: "br.cpf",
  title: "Brazilian taxpayer number (CPF)",
  description: "Opens accounts, credit and phone lines in the holder's name.",
  category: "government-id",
  severity: "high",
  references: ["https://www.gov.br/receitafederal/pt-br/assuntos/meu-cpf"],
  cues: ["cpf", "c p f", "cpf do titular", "numero do cpf", "cadastro de pessoa fisica"],
  rule: {
    kind: "number",
    formats: ["3.3.3-2", "11"],
    validate: isCpf,
    alone: "always",
  },
  examples: {
    match: [
      "meu CPF é «117.329.047-82», pode conferir?",
      "cpf «79413582718»",
      "anota aí: «1 1 3 7 3 2 8 7 0 3 9»",
    ],
    ignore: ["pedido 71600852863", "order 95269276643 was delivered", "protocolo 24777593967172"],
  },
});
