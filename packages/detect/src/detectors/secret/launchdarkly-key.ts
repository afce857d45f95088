import { defineDetector } from "../../detector.ts";
import { HEX, sample, sampleUuid } from "../samples.ts";

export const launchdarklyKey = defineDetector({
  id: "secret/launchdarkly-key",
  type: "api-key",
  title: "LaunchDarkly key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.launchdarkly.com"],
  rule: {
    kind: "token",
    prefixes: ["sdk-", "mob-", "api-"],
    charset: "0-9a-f-",
    minimum: 36,
    maximum: 36,
  },
  examples: {
    match: [
      `«${`sdk-${sampleUuid()}`}»`,
      `segue o acesso: «${`mob-${sampleUuid()}`}», obrigado`,
      `valor="«${`sdk-${sampleUuid()}`}»"`,
    ],
    ignore: [
      `it begins with sdk- and then stops`,
      `corto ${sample("sdk-", 6, HEX)} fin`,
      `sem nada sdk aqui`,
    ],
  },
});
