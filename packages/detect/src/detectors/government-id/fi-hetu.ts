import { isHetu } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const fiHetu = defineDetector({
  id: "government-id/fi-hetu",
  type: "fi.hetu",
  title: "Finnish identity code (HETU)",
  description: "Opens almost every service in Finland.",
  category: "government-id",
  severity: "high",
  references: ["https://dvv.fi"],
  cues: ["henkilotunnus", "hetu", "personal identity code", "sotu"],
  rule: {
    kind: "code",
    shapes: ["999999-999*", "999999A999*"],
    validate: isHetu,
    alone: "formatted",
  },
  examples: {
    match: ["henkilötunnus «1811734594»", "my HETU is «221134-9405»", "hetu: «250906-4670»"],
    ignore: ["modelo 5782988869 en stock", "part 615048151J", "SKU 606776184619"],
  },
});
