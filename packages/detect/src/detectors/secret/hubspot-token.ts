import { defineDetector } from "../../detector.ts";
import { HEX, sample, sampleUuid } from "../samples.ts";

export const hubspotToken = defineDetector({
  id: "secret/hubspot-token",
  type: "api-key",
  title: "HubSpot token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developers.hubspot.com"],
  rule: {
    kind: "token",
    prefixes: ["pat-na1-", "pat-eu1-", "pat-na2-", "pat-ap1-"],
    charset: "0-9a-f-",
    minimum: 36,
    maximum: 36,
  },
  examples: {
    match: [
      `«${`pat-na1-${sampleUuid()}`}»`,
      `segue o acesso: «${`pat-eu1-${sampleUuid()}`}», obrigado`,
      `valor="«${`pat-na1-${sampleUuid()}`}»"`,
    ],
    ignore: [
      `it begins with pat-na1- and then stops`,
      `corto ${sample("pat-na1-", 6, HEX)} fin`,
      `sem nada pat aqui`,
    ],
  },
});
