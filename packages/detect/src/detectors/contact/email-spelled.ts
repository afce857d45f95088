import { defineDetector } from "../../detector.ts";
import { readSpelledEmail } from "../../finders/emails.ts";

export const emailSpelled = defineDetector({
  id: "contact/email-spelled",
  type: "email",
  title: "E-mail address in words",
  description: "Reaches the person, and is half of most logins.",
  category: "contact",
  severity: "medium",
  references: ["https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2"],
  cues: ["arroba", "at"],
  rule: { kind: "cued", read: readSpelledEmail },
  examples: {
    match: [
      "é «fulano arroba gmail ponto com»",
      "«john.doe at acme dot com»",
      "«maria punto lopez arroba hotmail punto es»",
      "«bob [at] example [dot] org»",
    ],
    ignore: ["uma arroba de boi", "meet me at the store", "at acme we care"],
  },
});
