import { isPesel } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const plPesel = defineDetector({
  id: "government-id/pl-pesel",
  type: "pl.pesel",
  title: "Polish identity number (PESEL)",
  description: "Holds the birth date and sex; opens credit.",
  category: "government-id",
  severity: "high",
  references: ["https://www.gov.pl/web/gov/czym-jest-numer-pesel"],
  cues: ["pesel", "numer pesel"],
  rule: {
    kind: "number",
    formats: ["11"],
    validate: isPesel,
    alone: "never",
  },
  examples: {
    match: ["PESEL «74641300034»", "mój pesel to «69101241679»", "my PESEL number is «14103022999»"],
    ignore: ["pedido 81450461539", "order 63926529829 was delivered", "protocolo 47661782898689"],
  },
});
