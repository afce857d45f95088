import { defineDetector } from "../../detector.ts";
import { readKeystore } from "../../finders/vendor-keys.ts";
import { HEX, sample } from "../samples.ts";

export const walletKeystore = defineDetector({
  id: "secret/wallet-keystore",
  type: "private-key",
  title: "Wallet keystore",
  description: "Opens with a guessed password.",
  category: "secret",
  severity: "critical",
  references: ["https://ethereum.org/developers/docs/data-structures-and-encoding/web3-secret-storage/"],
  rule: { kind: "anchored", anchors: ["ciphertext"], read: readKeystore },
  examples: {
    match: [
      `{"crypto":{"cipher":"aes-128-ctr","ciphertext":"«${sample("", 64, HEX)}»","kdf":"scrypt"}}`,
      `"kdf":"pbkdf2","ciphertext":"«${sample("", 64, HEX)}»"`,
      `{"ciphertext": "«${sample("", 64, HEX)}»", "kdfparams": {"n": 8192}}`,
    ],
    ignore: [
      "the ciphertext is long",
      `"ciphertext": "${sample("", 64, HEX)}"`,
      `"ciphertext": "abc", "kdf": "scrypt"`,
    ],
  },
});
