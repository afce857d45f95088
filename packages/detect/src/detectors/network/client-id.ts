import { defineDetector } from "../../detector.ts";
import { readClientId } from "../../finders/cloud.ts";
import { LOWER, sample, sampleUuid } from "../samples.ts";

export const clientId = defineDetector({
  id: "network/client-id",
  type: "client-id",
  title: "Client or tenant id",
  description: "Half of an application’s login.",
  category: "network",
  severity: "low",
  references: ["https://www.rfc-editor.org/rfc/rfc6749#section-2.2"],
  cues: [
    "client id",
    "clientid",
    "tenant id",
    "tenantid",
    "subscription id",
    "subscriptionid",
    "application id",
    "app id",
    "consumer id",
    "twitter id",
    "linkedin id",
    "linkedin key",
    "twitter key",
  ],
  rule: { kind: "cued", read: readClientId },
  examples: {
    match: [
      `AZURE_CLIENT_ID=«${sampleUuid()}»`,
      `tenant id: «${sampleUuid()}»`,
      `LINKEDIN_CLIENT_ID = "«${sample("", 14, LOWER)}»"`,
    ],
    ignore: ["the client id is missing", "client id: 4471", "tenant id required"],
  },
});
