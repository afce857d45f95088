import { defineDetector } from "../../detector.ts";
import { readBase58 } from "../../finders/payments.ts";

export const cryptoWalletBase58 = defineDetector({
  id: "payment/crypto-wallet-base58",
  type: "crypto-wallet",
  title: "Wallet address (Base58)",
  description: "Links a person to every payment ever made with it.",
  category: "payment",
  severity: "medium",
  references: ["https://en.bitcoin.it/wiki/Base58Check_encoding"],
  cues: [
    "bitcoin",
    "btc",
    "carteira",
    "wallet",
    "endereco btc",
    "billetera",
    "direccion btc",
    "address",
    "litecoin",
    "doge",
    "wif",
    "tron",
    "usdt",
  ],
  rule: { kind: "cued", read: readBase58 },
  examples: {
    match: [
      "bitcoin «1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa»",
      "minha carteira é «1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa»",
      "btc: «1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa»",
    ],
    ignore: ["bitcoin is down", "a carteira 12 da loja", "wallet pocket 3"],
  },
});
