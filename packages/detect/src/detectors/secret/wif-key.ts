import { isBase58Check } from "../../checksums/wallet.ts";
import { defineDetector } from "../../detector.ts";
import { BASE58, sample } from "../samples.ts";

export const wifKey = defineDetector({
  id: "secret/wif-key",
  type: "private-key",
  title: "Bitcoin private key (WIF)",
  description: "Empties the wallet.",
  category: "secret",
  severity: "critical",
  references: ["https://en.bitcoin.it/wiki/Wallet_import_format"],
  rule: {
    kind: "token",
    prefixes: ["5H", "5J", "5K", "Kw", "Kx", "Ky", "Kz", "L1", "L2", "L3", "L4", "L5"],
    charset: "1-9A-HJ-NP-Za-km-z",
    minimum: 49,
    maximum: 50,
    validate: isBase58Check,
  },
  examples: {
    match: [
      `«${sample("5J", 49, BASE58)}»`,
      `minha chave é «${sample("L1", 50, BASE58)}»`,
      `sweep «${sample("Kx", 50, BASE58)}» please`,
    ],
    ignore: ["L4 socket", `${sample("5K", 12, BASE58)}`, "KwaZulu"],
  },
});
