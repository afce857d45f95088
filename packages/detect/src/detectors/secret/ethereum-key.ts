import { defineDetector } from "../../detector.ts";
import { readEthereumKey } from "../../finders/vendor-keys.ts";
import { HEX, sample } from "../samples.ts";

export const ethereumKey = defineDetector({
  id: "secret/ethereum-key",
  type: "private-key",
  title: "Private key of a wallet",
  description: "Empties the wallet.",
  category: "secret",
  severity: "critical",
  references: ["https://ethereum.org/developers/docs/accounts/"],
  rule: { kind: "anchored", anchors: ["0x"], read: readEthereumKey },
  examples: {
    match: [
      `my private key is «0x${sample("", 64, HEX)}»`,
      `«0x${sample("", 64, HEX)}» foi o que colei no site`,
      `PRIVATE_KEY=«0x${sample("", 64, HEX)}»`,
    ],
    ignore: [
      `tx hash 0x${sample("", 64, HEX)}`,
      "error 0x80070005",
      `a transação 0x${sample("", 64, HEX)} não confirma`,
    ],
  },
});
