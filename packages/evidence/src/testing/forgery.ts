import { toBase64 } from "../bytes.ts";
import { canonicalize } from "../canonical.ts";
import { openCheckpoint } from "../checkpoint.ts";
import { openCosignatures } from "../cosignature.ts";
import { leafHash } from "../hash.ts";
import { isConsistent, isIncluded } from "../path.ts";
import { formatProof, type ProofVerdict, verifyProofText } from "../proof.ts";
import { parseReceipt, type ReceiptVerdict, verifyReceipt } from "../receipt.ts";
import type { Hash } from "../types.ts";
import { accountant, aurora, entriesOf, issueReceipt, neighbour, treeOf, trusted } from "./world.ts";

/** How often forged evidence was believed. `weaker`: believed, but saying less than the true one, which is no forgery. */
export interface ForgeryCount {
  tried: number;
  accepted: number;
  weaker: number;
}

type Outcome = "rejected" | "accepted" | "weaker";

export interface Chance {
  /** A whole number from 0 up to, not with, `below`. */
  upTo(below: number): number;
  pick<T>(items: readonly T[]): T;
}

/** Mulberry32: the same forgeries for the same seed. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (below: number) => Math.floor(next() * below);
  return { upTo, pick: (items) => items[upTo(items.length)]! };
}

const SIZE = 300;
const entries = entriesOf(SIZE);
const tree = treeOf(entries);
const leaves = entries.map(leafHash);
const fork = treeOf(entries.with(7, new Uint8Array([9])));
const issued = [issueReceipt(37, 20), issueReceipt(37, 21), issueReceipt(64, 0), issueReceipt(1, 0)];
const receipts = issued.map(({ bytes }) => bytes);
const checkpoints = issued.map(({ checkpoint }) => checkpoint);
const proofs = issued.map(({ bytes, sealed }) => ({
  leaf: leafHash(sealed.bytes),
  text: formatProof(parseReceipt(bytes)),
}));

/** Mostly the cheap kinds: nearly every forged path is refused without a look at a signature. */
const KINDS: readonly (readonly [number, (chance: Chance) => Outcome])[] = [
  [46, forgeInclusion],
  [46, forgeConsistency],
  [5, forgeReceipt],
  [2, forgeProofText],
  [1, forgeCheckpoint],
];

export function forge(count: number, seed: number): ForgeryCount {
  const chance = createChance(seed);
  const counted: ForgeryCount = { tried: 0, accepted: 0, weaker: 0 };
  while (counted.tried < count) {
    const outcome = chooseKind(chance.upTo(100))(chance);
    counted.tried += 1;
    if (outcome !== "rejected") counted[outcome] += 1;
  }
  return counted;
}

function chooseKind(percent: number): (chance: Chance) => Outcome {
  let left = percent;
  for (const [share, kind] of KINDS) {
    if (left < share) return kind;
    left -= share;
  }
  throw new RangeError("The shares of the kinds sum to 100.");
}

function forgeInclusion(chance: Chance): Outcome {
  const size = 1 + chance.upTo(SIZE);
  const index = chance.upTo(size);
  const path = tree.inclusionProof(index, size);
  const leaf = chance.pick<() => Hash>([
    () => flipBit(leaves[index]!, chance),
    () => leaves[chance.upTo(SIZE)]!,
    () => someNode(chance),
  ])();
  const place = chance.pick([index, chance.upTo(size), index ^ 1, index + 1, -1, size]);
  const head = tree.head(chance.pick([size, 1 + chance.upTo(SIZE)]));
  const forged = forgePath(path, chance);
  const isTrue = place >= 0 && place < head.size && isSame(leaf, leaves[place]!);
  if (isTrue && isSamePath(forged, tree.inclusionProof(place, head.size))) return "rejected";
  return isIncluded(leaf, place, head, forged) ? "accepted" : "rejected";
}

/** A false older tree, or a true one with another path than its own. */
function forgeConsistency(chance: Chance): Outcome {
  const to = 1 + chance.upTo(SIZE);
  const from = 1 + chance.upTo(to);
  const base = chance.pick([tree, fork]);
  const forged = forgePath(base.consistencyProof(from, to), chance);
  const older = chance.pick([tree, fork]).head(from);
  const head = chance.pick([older, { ...older, root: flipBit(older.root, chance) }, tree.head(from)]);
  const newer = tree.head(to);
  const isTrue = isSame(head.root, tree.root(from));
  if (isTrue && isSamePath(forged, tree.consistencyProof(from, to))) return "rejected";
  return isConsistent(head, newer, forged) ? "accepted" : "rejected";
}

function forgeReceipt(chance: Chance): Outcome {
  const at = chance.upTo(receipts.length);
  const forged = forgeBytes(receipts[at]!, receipts[chance.upTo(receipts.length)]!, chance);
  if (receipts.some((receipt) => isSame(receipt, forged))) return "rejected";
  const verdict = verifyReceipt(forged, trusted);
  if (!verdict.valid) return "rejected";
  return receipts.some((receipt) => saysNoMore(verdict, verifyReceipt(receipt, trusted)))
    ? "weaker"
    : "accepted";
}

function saysNoMore(forged: ReceiptVerdict, genuine: ReceiptVerdict): boolean {
  if (!forged.valid || !genuine.valid) return false;
  const shown = [...forged.opened].every(
    ([field, value]) =>
      genuine.opened.has(field) && canonicalize(value) === canonicalize(genuine.opened.get(field)),
  );
  const claims = [forged, genuine].map(({ entry, index, checkpoint }) =>
    canonicalize({ entry, index, size: checkpoint.size, root: toBase64(checkpoint.root) }),
  );
  return shown && claims[0] === claims[1] && isPartOf(forged.cosignatures, genuine.cosignatures);
}

function isPartOf(some: readonly unknown[], all: readonly unknown[]): boolean {
  const known = new Set(all.map(canonicalize));
  return some.every((item) => known.has(canonicalize(item)));
}

function forgeProofText(chance: Chance): Outcome {
  const { text, leaf } = chance.pick(proofs);
  const forged = forgeText(text, chance.pick(proofs).text, chance);
  if (proofs.some((proof) => proof.text === forged)) return "rejected";
  const verdict = verifyProofText(forged, leaf, trusted);
  if (!verdict.valid) return "rejected";
  const genuine = proofs.filter((proof) => isSame(proof.leaf, leaf));
  return genuine.some((proof) => claimsNoMore(verdict, proof)) ? "weaker" : "accepted";
}

function claimsNoMore(
  forged: ProofVerdict & { valid: true },
  { text, leaf }: (typeof proofs)[number],
): boolean {
  const truth = verifyProofText(text, leaf, trusted);
  if (!truth.valid) throw new Error("The genuine proof does not hold.");
  return (
    forged.index === truth.index &&
    forged.checkpoint.size === truth.checkpoint.size &&
    isSame(forged.checkpoint.root, truth.checkpoint.root) &&
    isPartOf(forged.cosignatures, truth.cosignatures)
  );
}

function forgeCheckpoint(chance: Chance): Outcome {
  const forged = forgeText(chance.pick(checkpoints), chance.pick(checkpoints), chance);
  const verdict = openCheckpoint(forged, [aurora]);
  if (!verdict.valid || checkpoints.includes(forged)) return "rejected";
  const genuine = checkpoints.find((text) => text.startsWith(verdict.note.text));
  if (genuine === undefined) return "accepted";
  const keys = [accountant, neighbour];
  const seen = openCosignatures(verdict.note, keys);
  const truth = openCheckpoint(genuine, [aurora]);
  const all = truth.valid ? openCosignatures(truth.note, keys) : null;
  return seen === null || isPartOf(seen, all ?? []) ? "weaker" : "accepted";
}

type PathForgery = (path: readonly Hash[], chance: Chance) => Hash[];

const PATH_FORGERIES: readonly PathForgery[] = [
  (path) => [...path],
  (path, chance) => path.map((node, at) => (at === path.length - 1 ? flipBit(node, chance) : node)),
  (path, chance) => {
    const target = chance.upTo(path.length);
    return path.map((node, at) => (at === target ? flipBit(node, chance) : node));
  },
  (path, chance) => path.toSpliced(chance.upTo(path.length + 1), 0, someNode(chance)),
  (path, chance) => path.toSpliced(chance.upTo(path.length + 1), 1),
  (path, chance) => path.toSpliced(chance.upTo(path.length + 1), 1, someNode(chance)),
  (path) => path.toReversed(),
  (path, chance) => path.slice(0, chance.upTo(path.length + 1)),
  (path, chance) => path.slice(chance.upTo(path.length + 1)),
  (path) => [...path, ...path],
  (_, chance) => tree.inclusionProof(chance.upTo(SIZE)),
  (_, chance) => fork.consistencyProof(1 + chance.upTo(SIZE)),
];

function forgePath(path: readonly Hash[], chance: Chance): Hash[] {
  return chance.pick(PATH_FORGERIES)(path, chance);
}

type ByteForgery = (bytes: Uint8Array, other: Uint8Array, chance: Chance) => Uint8Array;

const BYTE_FORGERIES: readonly ByteForgery[] = [
  (bytes, _, chance) => flipBit(bytes, chance),
  (bytes, _, chance) => flipBit(flipBit(bytes, chance), chance),
  (bytes, _, chance) => bytes.with(chance.upTo(bytes.length), 0x20 + chance.upTo(95)),
  (bytes, _, chance) => spliced(bytes, chance.upTo(bytes.length), 1 + chance.upTo(8), new Uint8Array(0)),
  (bytes, _, chance) => spliced(bytes, chance.upTo(bytes.length), 0, Uint8Array.of(0x20 + chance.upTo(95))),
  (bytes, _, chance) => bytes.slice(0, chance.upTo(bytes.length)),
  (bytes, other, chance) => {
    const [at, length] = [chance.upTo(bytes.length), 1 + chance.upTo(120)];
    return spliced(bytes, at, length, other.slice(at, at + length));
  },
  (bytes, other, chance) => {
    const at = chance.upTo(Math.min(bytes.length, other.length));
    return spliced(bytes.slice(0, at), at, 0, other.slice(at));
  },
];

function forgeBytes(bytes: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  return chance.pick(BYTE_FORGERIES)(bytes, other, chance);
}

const LINE_FORGERIES: readonly ((lines: string[], other: string[], chance: Chance) => string[])[] = [
  (lines, _, chance) => lines.toSpliced(chance.upTo(lines.length), 1),
  (lines, other, chance) => lines.with(chance.upTo(lines.length), chance.pick(other)),
  (lines, other, chance) => lines.toSpliced(chance.upTo(lines.length), 0, chance.pick(other)),
  (lines, _, chance) => lines.toSpliced(chance.upTo(lines.length), 0, chance.pick(lines)),
];

function forgeText(text: string, other: string, chance: Chance): string {
  if (chance.upTo(2) === 0)
    return chance.pick(LINE_FORGERIES)(text.split("\n"), other.split("\n"), chance).join("\n");
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  return decoder.decode(forgeBytes(encoder.encode(text), encoder.encode(other), chance));
}

function someNode(chance: Chance): Hash {
  const level = chance.upTo(8);
  return tree.read({ level, index: chance.upTo(Math.floor(SIZE / 2 ** level)) });
}

function flipBit(bytes: Uint8Array, chance: Chance): Uint8Array {
  if (bytes.length === 0) return bytes;
  const at = chance.upTo(bytes.length);
  return bytes.with(at, bytes[at]! ^ (1 << chance.upTo(8)));
}

function spliced(bytes: Uint8Array, at: number, removed: number, put: Uint8Array): Uint8Array {
  return Uint8Array.of(...bytes.subarray(0, at), ...put, ...bytes.subarray(at + removed));
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

function isSamePath(one: readonly Hash[], other: readonly Hash[]): boolean {
  return one.length === other.length && one.every((node, at) => isSame(node, other[at]!));
}
