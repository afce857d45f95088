import { type EvidenceEntry, makeReceipt } from "../evidence/index.ts";
import type { PackFile } from "./zip.ts";

/** A receipt for each entry, named by its place in the log. */
export async function receiptFiles(
  context: Parameters<typeof makeReceipt>[0],
  entries: readonly EvidenceEntry[],
): Promise<PackFile[]> {
  const files: PackFile[] = [];
  for (const entry of entries) {
    const bytes = await makeReceipt(context, entry.id);
    const name = `${String(entry.index ?? 0).padStart(8, "0")}-${entry.type}`;
    files.push({ path: `receipts/${name}.receipt.json`, what: "receipt", bytes });
  }
  return files;
}

export function json(path: string, what: string, value: unknown): PackFile {
  return { path, what, bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) };
}
