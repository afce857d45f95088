import { defineDetector } from "../../detector.ts";

export const usZip = defineDetector({
  id: "location/us-zip",
  type: "us.zip",
  title: "US postcode (ZIP)",
  description: "Narrows an address to a district.",
  category: "location",
  severity: "low",
  references: ["https://www.usps.com"],
  cues: ["zip", "zip code", "zipcode", "postal code"],
  rule: { kind: "number", formats: ["5-4", "5"], alone: "never" },
  examples: {
    match: ["zip «94103»", "my ZIP code is «10001-1234»", "zip: «60614»"],
    ignore: ["order 94103", "it cost 10001", "room 60614"],
  },
});
