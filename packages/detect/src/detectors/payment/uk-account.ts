import { defineDetector } from "../../detector.ts";

export const ukAccount = defineDetector({
  id: "payment/uk-account",
  type: "uk.account",
  title: "UK sort code and account number",
  description: "Lets somebody set up direct debits.",
  category: "payment",
  severity: "high",
  references: ["https://www.ukfinance.org.uk"],
  cues: ["sort code", "sort code and account", "account number"],
  rule: {
    kind: "number",
    formats: ["2-2-2 8", "2-2-2", "6"],
    alone: "never",
  },
  examples: {
    match: ["sort code «62-44-40 95724988»", "my sort code is «57-09-83»", "sort code: «89-55-60»"],
    ignore: ["pedido 81697541952494", "order 53932829147781 was delivered", "protocolo 47750151901130179"],
  },
});
