import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const flutterwaveKey = defineDetector({
  id: "secret/flutterwave-key",
  type: "api-key",
  title: "Flutterwave key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developer.flutterwave.com"],
  rule: {
    kind: "token",
    prefixes: ["FLWSECK-", "FLWSECK_TEST-", "FLWPUBK-", "FLWPUBK_TEST-", "FLWSECK_LIVE-"],
    charset: "A-Za-z0-9-",
    minimum: 14,
    maximum: 50,
  },
  examples: {
    match: [
      `«${sample("FLWSECK-", 15)}»`,
      `segue o acesso: «${sample("FLWSECK_TEST-", 15)}», obrigado`,
      `valor="«${sample("FLWSECK-", 15)}»"`,
    ],
    ignore: [
      `it begins with FLWSECK- and then stops`,
      `corto ${sample("FLWSECK-", 6)} fin`,
      `sem nada FLW aqui`,
    ],
  },
});
