import { defineDetector } from "../../detector.ts";
import { readTelegram } from "../../finders/assigned-keys.ts";
import { sample } from "../samples.ts";

export const telegramBotToken = defineDetector({
  id: "secret/telegram-bot-token",
  type: "api-key",
  title: "Telegram bot token",
  description: "Reads and writes as the bot.",
  category: "secret",
  severity: "critical",
  references: ["https://core.telegram.org/bots"],
  rule: { kind: "anchored", anchors: [":aa"], read: readTelegram },
  examples: {
    match: [
      `telegram bot token «123456789:${sample("AA", 33)}»`,
      `bot: «987654321:${sample("AA", 33)}»`,
      `o token do telegram é «1234567890:${sample("AA", 33)}»`,
    ],
    ignore: ["telegram at 12:30", "bot 5:1", "fale no telegram"],
  },
});
