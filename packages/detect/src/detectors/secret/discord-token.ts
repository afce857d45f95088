import { defineDetector } from "../../detector.ts";
import { readDiscord } from "../../finders/vendor-keys.ts";
import { sample } from "../samples.ts";

export const discordToken = defineDetector({
  id: "secret/discord-token",
  type: "api-key",
  title: "Discord bot token",
  description: "Acts as the bot until it is reset.",
  category: "secret",
  severity: "critical",
  references: ["https://discord.com/developers/docs/reference"],
  rule: {
    kind: "anchored",
    anchors: ["mt", "mz", "md", "mj", "nd", "nt", "nj", "nz", "od", "ot", "oj", "oz"],
    read: readDiscord,
  },
  examples: {
    match: [
      `«${sample("MT", 24)}.${sample("G", 5)}.${sample("", 38)}»`,
      `token «${sample("OD", 22)}.${sample("X", 5)}.${sample("", 27)}» vazou`,
      `BOT=«${sample("NT", 24)}.${sample("Y", 5)}.${sample("", 38)}»`,
    ],
    ignore: ["MTB.bike.com", `${sample("MT", 24)}.short`, "notes.from.the.meeting"],
  },
});
