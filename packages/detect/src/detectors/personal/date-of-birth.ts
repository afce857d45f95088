import { defineDetector } from "../../detector.ts";

export const dateOfBirth = defineDetector({
  id: "personal/date-of-birth",
  type: "date-of-birth",
  title: "Date of birth",
  description:
    "Answers a question that desks ask to prove who is calling; with a name it points to one person.",
  category: "personal",
  severity: "high",
  references: ["https://pages.nist.gov/800-63-4/"],
  rule: { kind: "whole-text" },
  examples: {
    match: [
      "nasci em «14/03/1987» em Recife",
      "data de nascimento: «1º de janeiro de 2019»",
      "DOB «03/14/1986»",
      "I was born on «July 4, 1971»",
      "fecha de nacimiento «21/09/1968»",
      "nacida en Sevilla el «3 de octubre de 1984»",
    ],
    ignore: [
      "o pedido foi feito em 03/11/2026",
      "date of birth field is greyed out",
      "nací para esperar, parece",
      "delivered on July 4, 2026",
    ],
  },
});
