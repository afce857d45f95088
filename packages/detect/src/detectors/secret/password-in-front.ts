import { defineDetector } from "../../detector.ts";
import { readInFront } from "../../finders/values.ts";

export const passwordInFront = defineDetector({
  id: "secret/password-in-front",
  type: "password",
  title: "Password in front of its name",
  description: "Opens the account, and every other one where it was used again.",
  category: "secret",
  severity: "critical",
  references: ["https://pages.nist.gov/800-63-4/sp800-63b.html"],
  cues: [
    "de senha",
    "como senha",
    "e a senha",
    "era a senha",
    "como contrasena",
    "de contrasena",
    "es la contrasena",
    "es mi contrasena",
    "es mi clave",
    "es la clave",
    "as password",
    "as my password",
    "as the password",
    "is my password",
    "is the password",
    "was my password",
    "for the password",
  ],
  rule: { kind: "cued", read: (text, _, cueStart) => readInFront(text, cueStart) },
  examples: {
    match: [
      "loguei com «Girassol77» de senha",
      "I set «Sunny#42» as my password",
      "«Mar1posa99» es mi clave",
    ],
    ignore: [
      "troca de senha",
      "I used that as my password",
      "qual é a senha do portal?",
      "500 pedidos de senha",
    ],
  },
});
