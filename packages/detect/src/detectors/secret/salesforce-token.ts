import { defineDetector } from "../../detector.ts";
import { readSalesforce } from "../../finders/vendor-keys.ts";
import { sample } from "../samples.ts";

export const salesforceToken = defineDetector({
  id: "secret/salesforce-token",
  type: "api-key",
  title: "Salesforce session",
  description: "Acts as the user until the session ends.",
  category: "secret",
  severity: "critical",
  references: ["https://developer.salesforce.com/docs/"],
  rule: { kind: "anchored", anchors: ["00d"], read: readSalesforce },
  examples: {
    match: [
      `«00D${sample("", 12)}!${sample("", 96)}»`,
      `sid «00D${sample("", 12)}!${sample("", 90)}» caducado`,
      `Bearer «00D${sample("", 15)}!${sample("", 96)}»`,
    ],
    ignore: ["00D is the key prefix of an organisation", `org 00D${sample("", 12)} only`, "100Diamonds!"],
  },
});
