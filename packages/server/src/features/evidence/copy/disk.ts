import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** A file that is being written. */
export interface OpenFile {
  write(bytes: Uint8Array): Promise<void>;
  /** On the disk, not only in its cache. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** The few steps of a file system that the published copy is made of; tests put one in their place that fails. */
export interface Disk {
  /** Null where there is no such file. */
  read(path: string): Promise<Uint8Array | null>;
  makeFolder(path: string): Promise<void>;
  create(path: string): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  /** Makes names and renames in a folder last. */
  flushFolder(path: string): Promise<void>;
  removeFolder(path: string): Promise<void>;
}

export const nodeDisk: Disk = {
  async read(path) {
    try {
      return await readFile(path);
    } catch (error) {
      if (codeOf(error) === "ENOENT") return null;
      throw error;
    }
  },
  async makeFolder(path) {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  async create(path) {
    const file = await open(path, "w", 0o600);
    return {
      write: async (bytes) => void (await file.writeFile(bytes)),
      flush: () => file.sync(),
      close: () => file.close(),
    };
  },
  rename,
  async flushFolder(path) {
    const folder = await open(path, "r");
    try {
      await folder.sync();
    } catch (error) {
      // Windows opens no folders for this, and keeps names by itself.
      if (codeOf(error) !== "EPERM" && codeOf(error) !== "EINVAL") throw error;
    } finally {
      await folder.close();
    }
  },
  async removeFolder(path) {
    await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  },
};

/** The file appears under its name only when all of it is on the disk. */
export async function writeWhole(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  // Another process may write the same file: each has a draft of its own.
  const partial = `${path}.${randomUUID().slice(0, 8)}.partial`;
  const file = await disk.create(partial);
  try {
    await file.write(bytes);
    await file.flush();
  } finally {
    await file.close();
  }
  await disk.rename(partial, path);
  await disk.flushFolder(dirname(path));
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
