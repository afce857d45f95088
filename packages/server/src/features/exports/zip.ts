import { createHash } from "node:crypto";
import { type Zippable, zip } from "fflate";

export interface PackFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What it is, for the manifest; a word of ours. */
  readonly what: string;
}

export interface Listed {
  readonly path: string;
  readonly what: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export function listFiles(files: readonly PackFile[]): Listed[] {
  return files.map(({ path, what, bytes }) => ({
    path,
    what,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  }));
}

/** The files in one archive (APPNOTE 6.3.10), packed on another thread; `at` is the time each of them bears. */
export function zipFiles(files: readonly PackFile[], at: Date): Promise<Uint8Array> {
  const entries: Zippable = Object.fromEntries(
    files.map(({ path, bytes }) => [path, [bytes, { mtime: at, level: 6 }]]),
  );
  return new Promise((resolve, reject) => {
    zip(entries, { consume: true }, (error, bytes) => (error ? reject(error) : resolve(bytes)));
  });
}
