import { defineDetector } from "../../detector.ts";
import { readMac } from "../../finders/network.ts";

export const mac = defineDetector({
  id: "network/mac",
  type: "mac",
  title: "Network hardware address (MAC)",
  description: "Follows a device through networks.",
  category: "network",
  severity: "low",
  references: ["https://standards.ieee.org/products-programs/regauth/"],
  rule: { kind: "anchored", anchors: [":", "-"], read: readMac },
  examples: {
    match: ["MAC «02:42:ac:11:00:02»", "o endereço é «0A-1B-2C-3D-4E-5F»", "mac: «aa:bb:cc:dd:ee:01»"],
    ignore: ["10:20:30", "2026-11-22", "aa:bb:cc"],
  },
});
