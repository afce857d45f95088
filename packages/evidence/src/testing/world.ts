import { createHash } from "node:crypto";
import { signCheckpoint } from "../checkpoint.ts";
import { addCosignatures, cosign } from "../cosignature.ts";
import { appendEntries, type Edge, EMPTY_EDGE, headOf } from "../edge.ts";
import { createSigner, LOG_SIGNATURE, WITNESS_SIGNATURE } from "../key.ts";
import { type SealedEntry, sealEntry } from "../leaf.ts";
import { formatSignatureLine, parseNote } from "../note.ts";
import { formatReceipt } from "../receipt.ts";
import { Tree } from "../tree.ts";
import type { LogFile, RandomSource, ReadFile } from "../types.ts";

/** The boutique Aurora keeps a log; its accountant and a neighbour's Atalaia watch it. Mallory keeps one of the same name. */
export function seedOf(text: string): Uint8Array {
  return new Uint8Array(createHash("sha256").update(text).digest());
}

export const ORIGIN = "boutique-aurora.example/log";
export const aurora = createSigner(ORIGIN, LOG_SIGNATURE, seedOf("aurora"));
export const mallory = createSigner(ORIGIN, LOG_SIGNATURE, seedOf("mallory"));
export const accountant = createSigner("accountant.example/w1", WITNESS_SIGNATURE, seedOf("accountant"));
export const neighbour = createSigner("neighbour.example/w1", WITNESS_SIGNATURE, seedOf("neighbour"));
export const trusted = { log: [aurora], witnesses: [accountant, neighbour] };

/** The same bytes in every run. */
export function seededRandom(seed: string): RandomSource {
  let count = 0;
  return (length) => {
    count += 1;
    return seedOf(`${seed}/${count}`).slice(0, length);
  };
}

export function entriesOf(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, at) => new TextEncoder().encode(`entry ${at}`));
}

export function treeOf(entries: readonly Uint8Array[]): Tree {
  const tree = new Tree();
  for (const entry of entries) tree.append(entry);
  return tree;
}

/** An agent looked at Nádia's phone number: the number and the reason are personal. */
export function revealed(number = 1): SealedEntry {
  return sealEntry(
    {
      id: `01980000-0000-7000-8000-${String(number).padStart(12, "0")}`,
      type: "contact.field-revealed",
      time: "2026-03-02T13:45:10.250Z",
      data: { agent: "agent-7", contact: `contact-${number}`, conversation: "conversation-31", level: "V2" },
    },
    { phone: "+55 11 90000-0000", reason: "O pedido não chegou; combinar <b>nova</b> entrega" },
    seededRandom(`salt/${number}`),
  );
}

export interface IssuedReceipt {
  readonly sealed: SealedEntry;
  readonly tree: Tree;
  readonly checkpoint: string;
  readonly bytes: Uint8Array;
}

/** A log of `size` reveals, signed and witnessed, and the receipt of one of them. */
export function issueReceipt(size = 37, index = 20): IssuedReceipt {
  const sealed = Array.from({ length: size }, (_, at) => revealed(at));
  const tree = treeOf(sealed.map(({ bytes }) => bytes));
  const checkpoint = witnessed(signCheckpoint(tree.head(), null, [], aurora));
  const { entry, openings } = sealed[index]!;
  const path = tree.inclusionProof(index);
  const bytes = formatReceipt({ entry, openings, index, path, checkpoint });
  return { sealed: sealed[index]!, tree, checkpoint, bytes };
}

export function witnessed(checkpoint: string): string {
  const { text } = parseNote(checkpoint);
  const lines = [accountant, neighbour].map((key) => formatSignatureLine(cosign(text, 1_772_459_400, key)));
  return addCosignatures(checkpoint, lines.join(""), [accountant, neighbour])!;
}

/** A log in memory, as its files. */
export class StoredLog {
  readonly files = new Map<string, Uint8Array>();
  edge: Edge = EMPTY_EDGE;

  append(entries: readonly Uint8Array[]): void {
    const { edge, files } = appendEntries(this.edge, entries);
    this.write(files);
    this.edge = edge;
  }

  write(files: readonly LogFile[]): void {
    for (const { path, bytes } of files) this.files.set(path, bytes);
  }

  checkpoint(): string {
    return signCheckpoint(headOf(this.edge), null, [], aurora);
  }

  readonly read: ReadFile = async (path) => this.files.get(path) ?? null;
}
