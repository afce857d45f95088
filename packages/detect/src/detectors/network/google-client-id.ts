import { defineDetector } from "../../detector.ts";
import { readGoogleClient } from "../../finders/cloud.ts";
import { DIGITS, LOWER, sample } from "../samples.ts";

export const googleClientId = defineDetector({
  id: "network/google-client-id",
  type: "client-id",
  title: "Google client id",
  description: "Half of an application’s login.",
  category: "network",
  severity: "low",
  references: ["https://developers.google.com/identity/protocols/oauth2"],
  rule: { kind: "anchored", anchors: ["apps.googleusercontent.com"], read: readGoogleClient },
  examples: {
    match: [
      `«${sample("", 12, DIGITS)}-${sample("", 32, LOWER)}.apps.googleusercontent.com»`,
      `clientID: "«${sample("", 12, DIGITS)}-${sample("", 32, LOWER)}.apps.googleusercontent.com»"`,
      `uso «${sample("", 12, DIGITS)}-${sample("", 32, LOWER)}.apps.googleusercontent.com» no app`,
    ],
    ignore: [
      "apps.googleusercontent.com is their host",
      "123-abc.apps.googleusercontent.com",
      "see apps.googleusercontent.com/x",
    ],
  },
});
