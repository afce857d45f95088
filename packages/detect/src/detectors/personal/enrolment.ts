import { defineDetector } from "../../detector.ts";
import { readEnrolment } from "../../finders/ids.ts";

export const enrolment = defineDetector({
  id: "personal/enrolment",
  type: "enrolment",
  title: "Employee or student number",
  description: "Names a person inside a company or school.",
  category: "personal",
  severity: "low",
  references: ["https://www.gov.br/anpd"],
  cues: [
    "numero de matricula",
    "matricula do servidor",
    "matricula do funcionario",
    "matricula do aluno",
    "matricula funcional",
    "matricula siape",
    "registro academico",
    "employee number",
    "employee id",
    "staff number",
    "staff id",
    "student number",
    "student id",
    "numero de empleado",
    "numero de alumno",
    "legajo",
    "legajo numero",
    "numero de legajo",
  ],
  rule: { kind: "cued", read: readEnrolment },
  examples: {
    match: [
      "matrícula do servidor «1234567»",
      "meu número de matrícula é «2021004587»",
      "employee number: «0048213»",
    ],
    ignore: ["matrícula aberta até sexta", "a matrícula custa 350", "employee number 3 of the year"],
  },
});
