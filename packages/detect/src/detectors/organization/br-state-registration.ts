import { defineDetector } from "../../detector.ts";
import { readRegistration } from "../../finders/ids.ts";

export const brStateRegistration = defineDetector({
  id: "organization/br-state-registration",
  type: "br.state-registration",
  title: "Brazilian state or municipal registration",
  description: "Names a company to the tax office.",
  category: "organization",
  severity: "low",
  references: ["https://www.sintegra.gov.br"],
  cues: [
    "inscricao estadual",
    "inscr estadual",
    "insc estadual",
    "inscricao municipal",
    "inscr municipal",
    "insc municipal",
  ],
  rule: { kind: "cued", read: readRegistration },
  examples: {
    match: [
      "inscrição estadual «110.042.490.114»",
      "IE do cliente: inscr. estadual «062.307.904/0081»",
      "Inscrição Municipal: «1.234.567-8»",
    ],
    ignore: ["inscrição estadual isenta", "sem inscrição estadual 2026", "a inscrição estadual venceu"],
  },
});
