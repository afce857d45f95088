import { sha256 } from "./sha256.ts";

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** Base58Check: the last four bytes begin the double SHA-256 of the others. */
export function isBase58Check(text: string): boolean {
  const bytes = decodeBase58(text);
  if (bytes === undefined || bytes.length < 25) return false;
  const check = sha256(sha256(bytes.subarray(0, -4)));
  return bytes.subarray(-4).every((byte, index) => byte === check[index]);
}

function decodeBase58(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    let carry = BASE58.indexOf(character);
    if (carry < 0) return undefined;
    for (let index = 0; index < bytes.length; index++) {
      carry += bytes[index]! * 58;
      bytes[index] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  for (const character of text) {
    if (character !== "1") break;
    bytes.push(0);
  }
  return Uint8Array.from(bytes.reverse());
}

const BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Bech32 (BIP 173) and Bech32m (BIP 350) checksum of a lower-case address. */
export function isBech32(address: string): boolean {
  const split = address.lastIndexOf("1");
  const prefix = address.slice(0, split);
  const values = [...prefix].map((character) => character.charCodeAt(0) >> 5).concat(0);
  for (const character of prefix) values.push(character.charCodeAt(0) & 31);
  for (const character of address.slice(split + 1)) values.push(BECH32.indexOf(character));
  if (values.includes(-1)) return false;
  const rest = polymod(values);
  return rest === 1 || rest === 0x2bc830a3;
}

function polymod(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (let bit = 0; bit < 5; bit++) if ((top >>> bit) & 1) check ^= GENERATOR[bit]!;
  }
  return check;
}
