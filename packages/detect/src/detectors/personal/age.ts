import { defineDetector } from "../../detector.ts";

export const age = defineDetector({
  id: "personal/age",
  type: "age",
  title: "Age",
  description: "Narrows down who somebody is, and tells a fraudster who is easy to frighten.",
  category: "personal",
  severity: "low",
  references: ["https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html"],
  rule: { kind: "whole-text" },
  examples: {
    match: [
      "tenho «67 anos» e não sei mexer no aplicativo",
      "minha avó de «83 anos» caiu no golpe",
      "tengo «34 años» y soy autónomo",
      "Edad: «27»",
      "I'm «72 years old» and I don't do apps",
      "my son is «9» and he bought 40 dollars of gems",
    ],
    ignore: [
      "tenho 3 anos de contrato com vocês",
      "the laptop is 3 years old",
      "el equipo tiene 5 años",
      "I have been a customer for 15 years",
    ],
  },
});
