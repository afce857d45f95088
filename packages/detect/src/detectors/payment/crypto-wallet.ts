import { defineDetector } from "../../detector.ts";
import { isWallet } from "../../finders/payments.ts";
import { sample } from "../samples.ts";

export const cryptoWallet = defineDetector({
  id: "payment/crypto-wallet",
  type: "crypto-wallet",
  title: "Wallet address",
  description: "Links a person to every payment ever made with it.",
  category: "payment",
  severity: "medium",
  references: ["https://github.com/bitcoin/bips"],
  rule: {
    kind: "token",
    prefixes: ["bc1", "BC1", "ltc1", "0x", "cosmos1", "tb1q"],
    charset: "A-Za-z0-9",
    minimum: 36,
    maximum: 62,
    validate: isWallet,
  },
  examples: {
    match: [
      `manda para «${sample("0x", 40, "0123456789abcdef")}»`,
      `wallet «${sample("bc1q", 38, "qpzry9x8gf2tvdw0s3jn54khce6mua7l")}»`,
      "send to «bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4»",
    ],
    ignore: ["0x1F is hex", "bc1 is a prefix", "memory at 0x7ffe0000"],
  },
});
