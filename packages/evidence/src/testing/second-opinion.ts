import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { toBase64, toHex } from "../bytes.ts";
import { canonicalize } from "../canonical.ts";
import { leafHash } from "../hash.ts";
import { formatVerifierKey } from "../key.ts";
import { isConsistent, isIncluded } from "../path.ts";
import { verifyReceipt } from "../receipt.ts";
import type { Hash } from "../types.ts";
import { type Chance, createChance } from "./forgery.ts";
import { accountant, aurora, entriesOf, issueReceipt, neighbour, treeOf, trusted } from "./world.ts";

const SCRIPT = join(import.meta.dirname, "../../eval/verify.py");

export function hasPython(): boolean {
  return spawnSync("python3", ["--version"]).status === 0;
}

/** Cases on which the two verifiers differ; of those asked, how many both believed. */
export interface Agreement {
  asked: number;
  believed: number;
  unchecked: number;
  readonly differences: unknown[];
}

interface Case {
  readonly question: Readonly<Record<string, unknown>>;
  readonly ours: boolean;
}

const SIZE = 400;
const tree = treeOf(entriesOf(SIZE));
const leaves = entriesOf(SIZE).map(leafHash);
const { bytes: receipt } = issueReceipt();

/** Asks the Python verifier about `count` true and changed proofs and compares it with ours. */
export async function compareVerifiers(
  count: number,
  seed: number,
  kinds: readonly Kind[],
): Promise<Agreement> {
  const python = spawn("python3", [SCRIPT, "--lines"]);
  const agreement: Agreement = { asked: 0, believed: 0, unchecked: 0, differences: [] };
  const waiting: Case[] = [];
  const reading = read(python, waiting, agreement);
  const chance = createChance(seed);
  for (let at = 0; at < count; at += 1) {
    const asked = KINDS[chance.pick(kinds)](chance);
    waiting.push(asked);
    await write(python, `${JSON.stringify(asked.question)}\n`);
  }
  python.stdin.end();
  await reading;
  return agreement;
}

async function write(python: ChildProcessWithoutNullStreams, line: string): Promise<void> {
  if (!python.stdin.write(line)) await new Promise((resolve) => python.stdin.once("drain", resolve));
}

async function read(python: ChildProcessWithoutNullStreams, waiting: Case[], agreement: Agreement) {
  for await (const line of createInterface({ input: python.stdout })) {
    const { question, ours } = waiting[agreement.asked]!;
    delete waiting[agreement.asked];
    const theirs: unknown = JSON.parse(line);
    agreement.asked += 1;
    if (theirs === "unchecked") agreement.unchecked += 1;
    else if (theirs !== ours) agreement.differences.push(question);
    else if (ours) agreement.believed += 1;
  }
}

export type Kind = "inclusion" | "consistency" | "canonical" | "receipt";

const KINDS: Readonly<Record<Kind, (chance: Chance) => Case>> = {
  inclusion(chance) {
    const size = 1 + chance.upTo(SIZE);
    const index = chance.upTo(size);
    const path = changed(tree.inclusionProof(index, size), chance);
    const head = { size: size + chance.pick([0, 0, 0, 1, -1]), root: tree.root(size) };
    const question = { leaf: toHex(leaves[index]!), index, size: head.size, root: toHex(head.root) };
    return {
      question: { kind: "inclusion", ...question, path: path.map(toHex) },
      ours: isIncluded(leaves[index]!, index, head, path),
    };
  },
  consistency(chance) {
    const to = chance.upTo(SIZE + 1);
    const from = chance.upTo(to + 1);
    const path = changed(tree.consistencyProof(from, to), chance);
    const [older, newer] = [tree.head(from), { size: to + chance.pick([0, 0, 0, 1]), root: tree.root(to) }];
    const roots = { fromRoot: toHex(older.root), toRoot: toHex(newer.root) };
    return {
      question: { kind: "consistency", from, to: newer.size, ...roots, path: path.map(toHex) },
      ours: isConsistent(older, newer, path),
    };
  },
  canonical(chance) {
    const bits = new DataView(new ArrayBuffer(8));
    bits.setUint32(0, chance.upTo(2 ** 32));
    bits.setUint32(4, chance.upTo(2 ** 32));
    const number = chance.pick([bits.getFloat64(0), bits.getInt16(0), bits.getInt32(0) / 1000]);
    const value = { b: [Number.isFinite(number) ? number : 0], "\u{1f600}": "ç\u007f\n", "\uffff": null };
    const question = { kind: "canonical", json: JSON.stringify(value), text: canonicalize(value) };
    return { question, ours: true };
  },
  receipt(chance) {
    const at = chance.upTo(receipt.length);
    const bytes = chance.upTo(3) === 0 ? receipt : receipt.with(at, receipt[at]! ^ (1 << chance.upTo(8)));
    const quorum = chance.upTo(4);
    return {
      question: {
        kind: "receipt",
        receipt: toBase64(bytes),
        log: [formatVerifierKey(aurora)],
        witnesses: [accountant, neighbour].map(formatVerifierKey),
        quorum,
      },
      ours: verifyReceipt(bytes, { ...trusted, quorum }).valid,
    };
  },
};

/** Half of the proofs stay as they are. */
function changed(path: readonly Hash[], chance: Chance): Hash[] {
  const at = chance.upTo(path.length + 1);
  return chance.pick([
    () => [...path],
    () => [...path],
    () => [...path],
    () => path.toSpliced(at, 1),
    () => path.toSpliced(at, 0, leaves[chance.upTo(SIZE)]!),
    () => path.toReversed(),
  ])();
}
