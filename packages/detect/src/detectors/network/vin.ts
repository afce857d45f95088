import { isVin } from "../../checksums/devices.ts";
import { defineDetector } from "../../detector.ts";

export const vin = defineDetector({
  id: "network/vin",
  type: "vin",
  title: "Vehicle identification number (VIN)",
  description: "Clones a vehicle or opens its records.",
  category: "network",
  severity: "medium",
  references: ["https://www.iso.org/standard/52200.html"],
  cues: ["vin", "chassi", "chasis", "numero do chassi", "bastidor"],
  rule: {
    kind: "code",
    shapes: ["*****************"],
    validate: isVin,
    alone: "formatted",
  },
  examples: {
    match: [
      "VIN «4U8JUL7119PVP6418»",
      "o chassi é «EF0087N4454VW8431»",
      "número de bastidor «5L25N807596U90448»",
    ],
    ignore: ["modelo 5D7421N48ND3RIX08 en stock", "part 89903A3KTQI6SPT75", "SKU 6H794595NF82151ZW94"],
  },
});
