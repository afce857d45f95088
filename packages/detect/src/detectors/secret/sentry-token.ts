import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const sentryToken = defineDetector({
  id: "secret/sentry-token",
  type: "api-key",
  title: "Sentry token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.sentry.io"],
  rule: {
    kind: "token",
    prefixes: ["sntrys_", "sntryu_", "sntrya_"],
    charset: "A-Za-z0-9_+/=",
    minimum: 60,
    maximum: 500,
  },
  examples: {
    match: [
      `«${sample("sntrys_", 62)}»`,
      `segue o acesso: «${sample("sntryu_", 62)}», obrigado`,
      `valor="«${sample("sntrys_", 62)}»"`,
    ],
    ignore: [
      `it begins with sntrys_ and then stops`,
      `corto ${sample("sntrys_", 6)} fin`,
      `sem nada snt aqui`,
    ],
  },
});
