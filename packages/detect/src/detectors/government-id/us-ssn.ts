import { isSsn } from "../../checksums/north-america.ts";
import { defineDetector } from "../../detector.ts";

export const usSsn = defineDetector({
  id: "government-id/us-ssn",
  type: "us.ssn",
  title: "US social security number (SSN)",
  description: "Opens credit and files taxes in the holder's name.",
  category: "government-id",
  severity: "critical",
  references: ["https://www.ssa.gov/employer/randomization.html"],
  cues: [
    "ssn",
    "social security",
    "social security number",
    "social sec",
    "s s n",
    "social",
    "seguro social",
    "ss",
    "tax return",
    "tax return filed under",
    "filed under",
  ],
  rule: {
    kind: "number",
    formats: ["3-2-4", "3 2 4", "9"],
    validate: isSsn,
    alone: "formatted",
    confidence: "structured",
  },
  examples: {
    match: [
      "my SSN is «462-04-1534»",
      "social security number «761321883»",
      "the number «701-01-2861» is mine",
    ],
    ignore: ["pedido 301659577", "order 905486553 was delivered", "protocolo 573822737259"],
  },
});
