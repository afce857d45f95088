/** 32 bytes: a SHA-256 value. */
export type Hash = Uint8Array;

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** A tree at one moment: `size` leaves under `root`. */
export interface Head {
  readonly size: number;
  readonly root: Hash;
}

/** Reads a file of the log by its tlog-tiles path; null when there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array | null>;

/** What a log writes: a tlog-tiles path and the bytes that belong there. */
export interface LogFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** `length` bytes nobody can foretell; the caller hands in the platform's generator. */
export type RandomSource = (length: number) => Uint8Array;
