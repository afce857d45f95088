import type { BackupProgress } from "@atalaia/server";

const EVERY = 200;

/** Shows on a terminal which table is being copied; elsewhere says nothing. */
export function copyProgress(): { onProgress(progress: BackupProgress): void; end(): void } {
  const isShown = process.stderr.isTTY === true;
  let shown = 0;
  return {
    onProgress({ table, bytes }) {
      const now = performance.now();
      if (!isShown || now - shown < EVERY) return;
      shown = now;
      process.stderr.write(`\r\u001b[K${table}  ${megabytes(bytes)}`);
    },
    end() {
      if (isShown && shown > 0) process.stderr.write("\r\u001b[K");
    },
  };
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
