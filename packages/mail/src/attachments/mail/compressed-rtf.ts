import { u8, u16be, u32 } from "../bytes.ts";

/** Text every dictionary starts with ([MS-OXRTFCP] 2.1.2.1). */
const initial =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const maxOutput = 8 * 1024 * 1024;

/** Decompresses the RTF body of a TNEF or Outlook message ([MS-OXRTFCP]); a broken end gives what was read. */
export function decompressRtf(bytes: Uint8Array): Uint8Array {
  if (u32(bytes, 8) === 0x414c454d) return bytes.subarray(16);
  const dictionary = new Uint8Array(4096);
  dictionary.set(Buffer.from(initial, "latin1"));
  const output = new Uint8Array(Math.min(u32(bytes, 4), bytes.length * 18, maxOutput));
  let [at, to, write] = [16, 0, initial.length];
  const put = (byte: number) => {
    output[to++] = byte;
    dictionary[write] = byte;
    write = (write + 1) & 4095;
  };
  while (at < bytes.length && to < output.length) {
    const control = u8(bytes, at++);
    for (let bit = 0; bit < 8 && at < bytes.length && to < output.length; bit++) {
      if (((control >>> bit) & 1) === 0) {
        put(u8(bytes, at++));
        continue;
      }
      const reference = u16be(bytes, at);
      at += 2;
      const offset = reference >>> 4;
      if (offset === write) return output.subarray(0, to);
      for (let n = 0; n < (reference & 15) + 2 && to < output.length; n++)
        put(dictionary[(offset + n) & 4095] as number);
    }
  }
  return output.subarray(0, to);
}
