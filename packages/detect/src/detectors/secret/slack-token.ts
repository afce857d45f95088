import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const slackToken = defineDetector({
  id: "secret/slack-token",
  type: "api-key",
  title: "Slack token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.slack.dev/authentication/tokens"],
  rule: {
    kind: "token",
    prefixes: [
      "xoxb-",
      "xoxp-",
      "xoxa-",
      "xoxr-",
      "xoxs-",
      "xoxo-",
      "xoxc-",
      "xoxd-",
      "xapp-",
      "xoxe.xoxp-",
      "xoxe.xoxb-",
      "xoxe-",
    ],
    charset: "A-Za-z0-9%-",
    minimum: 24,
    maximum: 400,
  },
  examples: {
    match: [
      `«${sample("xoxb-", 25)}»`,
      `segue o acesso: «${sample("xoxp-", 25)}», obrigado`,
      `valor="«${sample("xoxb-", 25)}»"`,
    ],
    ignore: [`it begins with xoxb- and then stops`, `corto ${sample("xoxb-", 6)} fin`, `sem nada xox aqui`],
  },
});
