import { find, startsWith, u16, u16be, u32, u32be } from "../bytes.ts";
import type { Look, Subject } from "../look.ts";
import { measure } from "./dimensions.ts";

/** Smaller pictures cannot hold a readable QR code (21 modules of two pixels). */
const smallestSide = 42;

/** Looks at a picture: its size, what it tells about the place it was taken at, and QR codes. */
export async function lookAtPicture(subject: Subject, look: Look): Promise<void> {
  if (hasPlace(subject.bytes)) look.add("locationMetadata");
  const size = measure(subject.kind, subject.bytes);
  if (!size) return subject.bytes.length < 64 ? look.stoppedBy("unreadable") : undefined;
  if (size.width * size.height > look.limit.imagePixels) return look.stoppedBy("image-pixels");
  if (size.width >= smallestSide && size.height >= smallestSide) await readCodes(subject, look);
}

async function readCodes(subject: Subject, look: Look): Promise<void> {
  const { qr } = look.context;
  if (!qr) return;
  if (look.budget.take("images") === 0) return look.stoppedBy("images");
  for (const content of await qr.read(subject.bytes)) {
    look.add("qrCode");
    if (/^[a-z][a-z0-9+.-]{1,20}:/i.test(content)) look.link(content, "QR");
    look.text(content);
  }
}

/** GPS place in Exif metadata (CIPA DC-008): the pointer 0x8825 in the first directory, with a latitude behind it. */
function hasPlace(bytes: Uint8Array): boolean {
  const mark = find(bytes.subarray(0, 262_144), "Exif\0\0");
  const chunk = mark < 0 ? find(bytes.subarray(0, 262_144), "eXIf") : -1;
  const start =
    mark >= 0
      ? mark + 6
      : chunk >= 0
        ? chunk + 4
        : startsWith(bytes, "II*\0") || startsWith(bytes, "MM\0*")
          ? 0
          : -1;
  return start >= 0 && gpsEntries(bytes.subarray(start)) > 1;
}

function gpsEntries(tiff: Uint8Array): number {
  const isLittle = startsWith(tiff, "II");
  const [short, long] = isLittle ? [u16, u32] : [u16be, u32be];
  const first = long(tiff, 4);
  for (let n = 0; n < Math.min(short(tiff, first), 200); n++) {
    const at = first + 2 + n * 12;
    if (short(tiff, at) === 0x8825) return short(tiff, long(tiff, at + 8));
  }
  return 0;
}
