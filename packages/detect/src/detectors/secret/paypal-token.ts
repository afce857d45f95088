import { defineDetector } from "../../detector.ts";
import { HEX, sample } from "../samples.ts";

export const paypalToken = defineDetector({
  id: "secret/paypal-token",
  type: "api-key",
  title: "PayPal and Braintree token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developer.paypal.com"],
  rule: {
    kind: "token",
    prefixes: ["access_token$production$", "access_token$sandbox$"],
    charset: "a-z0-9$",
    minimum: 40,
    maximum: 60,
  },
  examples: {
    match: [
      `«${sample("access_token$production$", 41, HEX)}»`,
      `segue o acesso: «${sample("access_token$sandbox$", 41, HEX)}», obrigado`,
      `valor="«${sample("access_token$production$", 41, HEX)}»"`,
    ],
    ignore: [
      `it begins with access_token$production$ and then stops`,
      `corto ${sample("access_token$production$", 6, HEX)} fin`,
      `sem nada acc aqui`,
    ],
  },
});
