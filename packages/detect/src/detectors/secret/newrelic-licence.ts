import { defineDetector } from "../../detector.ts";
import { readNewRelicLicence } from "../../finders/vendor-keys.ts";
import { HEX, sample } from "../samples.ts";

export const newrelicLicence = defineDetector({
  id: "secret/newrelic-licence",
  type: "api-key",
  title: "New Relic licence key",
  description: "Writes into the account until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"],
  cues: ["license key", "licence key", "license", "newrelic", "new relic"],
  rule: { kind: "cued", read: readNewRelicLicence },
  examples: {
    match: [
      `license_key: «${sample("", 36, HEX)}NRAL»`,
      `NEW_RELIC_LICENSE_KEY=«${sample("", 36, HEX)}NRAL»`,
      `newrelic license: «eu01xx${sample("", 30, HEX)}NRAL»`,
    ],
    ignore: ["license_key: <your key>", "a license is needed", "license key: 1234"],
  },
});
