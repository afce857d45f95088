import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const stripeWebhookSecret = defineDetector({
  id: "secret/stripe-webhook-secret",
  type: "api-key",
  title: "Stripe webhook secret",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.stripe.com/webhooks"],
  rule: {
    kind: "token",
    prefixes: ["whsec_"],
    charset: "A-Za-z0-9+/=",
    minimum: 24,
    maximum: 80,
  },
  examples: {
    match: [
      `«${sample("whsec_", 25)}»`,
      `segue o acesso: «${sample("whsec_", 25)}», obrigado`,
      `valor="«${sample("whsec_", 25)}»"`,
    ],
    ignore: [`it begins with whsec_ and then stops`, `corto ${sample("whsec_", 6)} fin`, `sem nada whs aqui`],
  },
});
