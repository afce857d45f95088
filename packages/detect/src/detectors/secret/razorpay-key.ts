import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const razorpayKey = defineDetector({
  id: "secret/razorpay-key",
  type: "api-key",
  title: "Razorpay key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://razorpay.com/docs"],
  rule: {
    kind: "token",
    prefixes: ["rzp_live_", "rzp_test_"],
    charset: "A-Za-z0-9",
    minimum: 14,
    maximum: 20,
  },
  examples: {
    match: [
      `«${sample("rzp_live_", 15)}»`,
      `segue o acesso: «${sample("rzp_test_", 15)}», obrigado`,
      `valor="«${sample("rzp_live_", 15)}»"`,
    ],
    ignore: [
      `it begins with rzp_live_ and then stops`,
      `corto ${sample("rzp_live_", 6)} fin`,
      `sem nada rzp aqui`,
    ],
  },
});
