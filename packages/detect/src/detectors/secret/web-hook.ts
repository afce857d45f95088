import { defineDetector } from "../../detector.ts";
import { readWebHook } from "../../finders/urls.ts";
import { sample } from "../samples.ts";

export const webHook = defineDetector({
  id: "secret/web-hook",
  type: "api-key",
  title: "Incoming web hook",
  description: "Posts into the channel as the company.",
  category: "secret",
  severity: "high",
  references: ["https://docs.slack.dev"],
  rule: {
    kind: "anchored",
    anchors: [
      "hooks.slack.com/",
      "discord.com/api/webhooks/",
      "discordapp.com/api/webhooks/",
      "outlook.office.com/webhook/",
      "api.telegram.org/bot",
      "hooks.zapier.com/hooks/",
    ],
    read: readWebHook,
  },
  examples: {
    match: [
      `https://«hooks.slack.com/services/${sample("T", 8)}/${sample("B", 8)}/${sample("", 24)}»`,
      `usa https://«discord.com/api/webhooks/123456789012345678/${sample("", 68)}»`,
      `«hooks.zapier.com/hooks/catch/123456/${sample("", 12)}»`,
    ],
    ignore: ["hooks.slack.com/ is the host", "see discord.com/api", "api.telegram.org/bot docs"],
  },
});
