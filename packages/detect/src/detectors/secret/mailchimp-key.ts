import { defineDetector } from "../../detector.ts";
import { readMailchimp } from "../../finders/vendor-keys.ts";
import { HEX, sample } from "../samples.ts";

export const mailchimpKey = defineDetector({
  id: "secret/mailchimp-key",
  type: "api-key",
  title: "Mailchimp key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://mailchimp.com/developer/"],
  rule: { kind: "anchored", anchors: ["-us"], read: readMailchimp },
  examples: {
    match: [
      `«${sample("", 32, HEX)}-us14»`,
      `apikey «${sample("", 32, HEX)}-us2» no funciona`,
      `MC=«${sample("", 32, HEX)}-us21»`,
    ],
    ignore: ["en-us", `short ${sample("", 12, HEX)}-us2`, "tell us -us2 or -us3"],
  },
});
