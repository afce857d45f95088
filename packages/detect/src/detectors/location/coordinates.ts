import { defineDetector } from "../../detector.ts";

export const coordinates = defineDetector({
  id: "location/coordinates",
  type: "coordinates",
  title: "Coordinates",
  description: "Tells where somebody lives or is.",
  category: "location",
  severity: "medium",
  references: ["https://www.iso.org/standard/75147.html"],
  rule: { kind: "whole-text" },
  examples: {
    match: [
      "estou em «-23.550520, -46.633308»",
      "at «40.416775,-3.703790» now",
      "local: «19.432608, -99.133209»",
    ],
    ignore: ["12.5, 13.5", "preço 10.99, 12.99", "v1.2345, build 7"],
  },
});
