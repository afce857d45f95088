import assert from "node:assert/strict";
import test from "node:test";
import { isCard } from "./card.ts";
import { crc16, crc32 } from "./crc.ts";
import { isIccid, isImei, isVin } from "./devices.ts";
import { mrzDigit } from "./europe.ts";
import { isIban } from "./iban.ts";
import { luhn } from "./luhn.ts";
import { testPublished } from "./testing/published.ts";
import { isBase58Check, isBech32 } from "./wallet.ts";

// From the SWIFT registry of IBANs, the test numbers of the card schemes, 49 CFR 565, 3GPP and GSMA documents, BIP 173
// and the documentation of python-stdnum.
testPublished([
  {
    name: "IBAN",
    check: isIban,
    right: [
      "GR1601101050000010547023795",
      "BE31435411161155",
      "DE89370400440532013000",
      "GB29NWBK60161331926819",
      "BR1800360305000010009795493C1",
      "ES9121000418450200051332",
      "PT50000201231234567890154",
      "FR1420041010050500013M02606",
    ],
    isTight: false,
    wrong: ["DE88370400440532013000"],
  },
  {
    name: "card",
    check: isCard,
    right: [
      "4111111111111111",
      "5555555555554444",
      "378282246310005",
      "6011111111111117",
      "3530111333300000",
      "30569309025904",
    ],
  },
  { name: "IMEI", check: isImei, right: ["490154203237518", "356938035643809"] },
  { name: "ICCID", check: isIccid, right: ["89014103211118510720"] },
  {
    name: "VIN",
    check: isVin,
    right: ["1M8GDM9AXKP042788", "11111111111111111"],
    isTight: false,
    wrong: ["1M8GDM9A1KP042788"],
  },
  {
    name: "Base58Check",
    check: isBase58Check,
    right: ["1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"],
  },
  {
    name: "Bech32",
    check: isBech32,
    right: ["bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"],
  },
  { name: "Luhn", check: luhn, right: ["78949", "79927398713"] },
]);

test("CRC-16/CCITT-FALSE and CRC-32 of the catalogue's check string are the catalogue's", () => {
  assert.equal(crc16("123456789"), 0x29b1);
  assert.equal(crc32("123456789"), 0xcbf43926);
});

test("the check digits of the specimen in ICAO 9303 come out", () => {
  assert.equal(mrzDigit("L898902C3"), 6);
  assert.equal(mrzDigit("740812"), 2);
  assert.equal(mrzDigit("120415"), 9);
});
