import { defineDetector } from "../../detector.ts";
import { readColonAddress } from "../../finders/network.ts";

export const ip6 = defineDetector({
  id: "network/ip6",
  type: "ip",
  title: "IPv6 address",
  description: "Tells where somebody is and which line they use.",
  category: "network",
  severity: "low",
  references: ["https://www.rfc-editor.org/rfc/rfc4291"],
  rule: { kind: "anchored", anchors: [":"], read: readColonAddress },
  examples: {
    match: [
      "ipv6 «2001:db8:85a3::8a2e:370:7334»",
      "de «2001:db8:0:1:2:3:4:5»",
      "fe80 «fe80::1ff:fe23:4567:890a» local",
    ],
    ignore: ["às 12:30:45", "ratio 3:2", "std::vector"],
  },
});
