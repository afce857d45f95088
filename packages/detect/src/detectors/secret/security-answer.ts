import { defineDetector } from "../../detector.ts";
import { readAnswer } from "../../finders/code-lists.ts";

export const securityAnswer = defineDetector({
  id: "secret/security-answer",
  type: "security-answer",
  title: "Answer to a security question",
  description: "Passes the question in the holder's place.",
  category: "secret",
  severity: "high",
  references: ["https://pages.nist.gov/800-63-4/sp800-63b.html"],
  cues: [
    "nome de solteira da minha mae",
    "nome de solteira da mae",
    "nome do meu primeiro animal",
    "nome do meu primeiro pet",
    "resposta secreta",
    "resposta de seguranca",
    "palavra secreta",
    "mother s maiden name",
    "mothers maiden name",
    "maiden name",
    "first pet",
    "secret answer",
    "security answer",
    "apellido de soltera de mi madre",
    "nombre de mi primera mascota",
    "respuesta secreta",
    "respuesta de seguridad",
    "palabra secreta",
    "primera mascota",
  ],
  rule: { kind: "cued", read: readAnswer },
  examples: {
    match: [
      "mother's maiden name is «Okafor»",
      "resposta secreta: «bolinha»",
      "la respuesta de seguridad es «Toby»",
    ],
    ignore: ["resposta secreta errada", "I forgot my security answer", "no me acepta la respuesta secreta"],
  },
});
