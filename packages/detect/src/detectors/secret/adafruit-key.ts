import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const adafruitKey = defineDetector({
  id: "secret/adafruit-key",
  type: "api-key",
  title: "Adafruit IO key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://learn.adafruit.com"],
  rule: {
    kind: "token",
    prefixes: ["aio_"],
    charset: "A-Za-z0-9",
    minimum: 28,
    maximum: 28,
  },
  examples: {
    match: [
      `«${sample("aio_", 28)}»`,
      `segue o acesso: «${sample("aio_", 28)}», obrigado`,
      `valor="«${sample("aio_", 28)}»"`,
    ],
    ignore: [`it begins with aio_ and then stops`, `corto ${sample("aio_", 6)} fin`, `sem nada aio aqui`],
  },
});
