import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const stripeKey = defineDetector({
  id: "secret/stripe-key",
  type: "api-key",
  title: "Stripe key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.stripe.com/keys"],
  rule: {
    kind: "token",
    prefixes: ["sk_live_", "sk_test_", "rk_live_", "rk_test_"],
    charset: "A-Za-z0-9",
    minimum: 20,
    maximum: 250,
  },
  examples: {
    match: [
      `«${sample("sk_live_", 21)}»`,
      `segue o acesso: «${sample("sk_test_", 21)}», obrigado`,
      `valor="«${sample("sk_live_", 21)}»"`,
    ],
    ignore: [
      `it begins with sk_live_ and then stops`,
      `corto ${sample("sk_live_", 6)} fin`,
      `sem nada skl aqui`,
    ],
  },
});
