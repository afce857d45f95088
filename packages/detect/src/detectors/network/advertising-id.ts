import { defineDetector } from "../../detector.ts";
import { isUuid } from "../../finders/payments.ts";

export const advertisingId = defineDetector({
  id: "network/advertising-id",
  type: "advertising-id",
  title: "Advertising identifier",
  description: "Follows a person across applications.",
  category: "network",
  severity: "medium",
  references: ["https://developer.apple.com/documentation/adsupport"],
  cues: ["idfa", "gaid", "aaid", "advertising id", "device id", "id do dispositivo", "udid"],
  rule: {
    kind: "code",
    shapes: ["********-****-****-****-************"],
    validate: isUuid,
    alone: "never",
  },
  examples: {
    match: [
      "IDFA «EA7583CD-A667-48BC-B806-42ECB2B48606»",
      "gaid: «cdda802e-fb9c-47ad-9866-0794d394c912»",
      "device id «38400000-8cf0-11bd-b23e-10b96e40000d»",
    ],
    ignore: [
      "request EA7583CD-A667-48BC-B806-42ECB2B48606",
      "trace cdda802e-fb9c-47ad-9866-0794d394c912",
      "sessão 38400000-8cf0-11bd-b23e-10b96e40000d",
    ],
  },
});
