/** A file with its name, as intake stores it: length of the header (uint32, big endian), header as JSON, then the bytes. */
export interface FileFrame {
  readonly name: string;
  readonly declaredType: string;
  readonly bytes: Uint8Array;
}

export function writeFileFrame(frame: FileFrame): Buffer {
  const header = Buffer.from(JSON.stringify({ name: frame.name, declaredType: frame.declaredType }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  return Buffer.concat([length, header, frame.bytes]);
}

export function readFileFrame(raw: Uint8Array): FileFrame {
  const buffer = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const end = 4 + buffer.readUInt32BE(0);
  const header = JSON.parse(buffer.subarray(4, end).toString("utf8")) as {
    name: string;
    declaredType: string;
  };
  return { ...header, bytes: buffer.subarray(end) };
}
