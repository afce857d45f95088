import { isEmso } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const siEmso = defineDetector({
  id: "government-id/si-emso",
  type: "si.emso",
  title: "Slovenian identity number (EMŠO)",
  description: "Holds birth date and sex; opens services.",
  category: "government-id",
  severity: "high",
  references: ["https://www.gov.si"],
  cues: ["emso", "jmbg"],
  rule: {
    kind: "number",
    formats: ["13"],
    validate: isEmso,
    alone: "formatted",
  },
  examples: {
    match: ["EMŠO «2510528557320»", "moj emšo je «1107691332252»", "my EMSO is «2412104178646»"],
    ignore: ["pedido 1603812291254", "order 9524715767854 was delivered", "protocolo 1410275886286424"],
  },
});
