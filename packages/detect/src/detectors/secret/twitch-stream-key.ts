import { defineDetector } from "../../detector.ts";
import { DIGITS, sample } from "../samples.ts";

export const twitchStreamKey = defineDetector({
  id: "secret/twitch-stream-key",
  type: "api-key",
  title: "Twitch stream key",
  description: "Streams in the channel's name until it is reset.",
  category: "secret",
  severity: "critical",
  references: ["https://dev.twitch.tv/docs/"],
  rule: {
    kind: "token",
    prefixes: ["live_"],
    charset: "A-Za-z0-9_",
    minimum: 38,
    maximum: 60,
  },
  examples: {
    match: [
      `«live_${sample("", 9, DIGITS)}_${sample("", 30)}»`,
      `stream key: «live_${sample("", 9, DIGITS)}_${sample("", 30)}»`,
      `pus «live_${sample("", 9, DIGITS)}_${sample("", 30)}» no OBS`,
    ],
    ignore: ["live_chat_enabled is true", `curto ${sample("live_", 8)} fim`, "the live_ prefix"],
  },
});
