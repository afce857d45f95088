import { defineDetector } from "../../detector.ts";
import { readEmail } from "../../finders/emails.ts";

export const email = defineDetector({
  id: "contact/email",
  type: "email",
  title: "E-mail address",
  description: "Reaches the person, and is half of most logins.",
  category: "contact",
  severity: "medium",
  references: ["https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2"],
  rule: { kind: "anchored", anchors: ["@"], read: readEmail },
  examples: {
    match: [
      "escreva para «ana.limao+loja@exemplo.com.br»",
      "«BOB@EXAMPLE.ORG», please",
      "mi correo es «maria @ ejemplo . es»",
    ],
    ignore: ["@suporte me ajuda", "2 kg @ 5 reais", "user@localhost"],
  },
});
