/** CRC-16/CCITT-FALSE of the text's code units, as EMV payment codes end in (EMVCo QR specification 4.7.3). */
export function crc16(text: string): number {
  let crc = 0xffff;
  for (let index = 0; index < text.length; index++) {
    crc ^= (text.charCodeAt(index) & 0xff) << 8;
    for (let bit = 0; bit < 8; bit++)
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 (ISO 3309) of an ASCII text, unsigned. */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let index = 0; index < text.length; index++)
    crc = (crc >>> 8) ^ TABLE[(crc ^ text.charCodeAt(index)) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** True when the last six characters are the base-62 CRC-32 of those between prefix and them (GitHub, npm tokens). */
export function hasTokenChecksum(token: string): boolean {
  return withTokenChecksum(token.slice(0, -6)) === token;
}

/** Adds the six characters of checksum to a token that ends before them. */
export function withTokenChecksum(token: string): string {
  let value = crc32(token.slice(token.indexOf("_") + 1));
  let text = "";
  for (let place = 0; place < 6; place++) {
    text = BASE62[value % 62]! + text;
    value = Math.floor(value / 62);
  }
  return token + text;
}
