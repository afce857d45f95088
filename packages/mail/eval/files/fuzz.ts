/**
 * Mutates generated files and holds the looker to its promises: it never throws, never hangs, never says more than
 * its limits allow, and says the same twice. Run: node packages/mail/eval/files/fuzz.ts [seconds] [seed]
 * A finding is printed with its seed and base64, to be kept in fixtures/regressions.ts.
 */
import { analyzeFile } from "../../src/attachments/analyze-file.ts";
import { fileCases } from "../../src/attachments/fixtures/cases.ts";
import { type FileInput, Look } from "../../src/attachments/look.ts";
import { lookers } from "../../src/attachments/lookers.ts";
import { detectKind } from "../../src/attachments/magic.ts";
import { createBudget, limitsOf } from "../../src/limits.ts";
import type { FileReport } from "../../src/types.ts";
import { hostileFiles } from "./hostile.ts";
import { fileContext } from "./report.ts";

const seconds = Number(process.argv[2] ?? 60);
const firstSeed = Number(process.argv[3] ?? 1);
const allowedMilliseconds = 400;
const limits = limitsOf();

/** A small generator of our own, so that a seed gives the same file everywhere (Mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const samples: readonly Sample[] = [
  ...fileCases.map(({ name, bytes }) => ({ name, bytes })).filter(({ bytes }) => bytes.length < 200_000),
  ...hostileFiles.map(({ name, make }) => ({ name, bytes: make(20_000) })),
];

type Mutation = (bytes: Uint8Array, random: (below: number) => number) => Uint8Array;

const numbers = [
  0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffffe,
];
const mutations: readonly Mutation[] = [
  (bytes, random) => changed(bytes, random, () => random(256)),
  (bytes, random) => changed(bytes, random, (byte) => byte ^ (1 << random(8))),
  (bytes, random) => bytes.slice(0, random(bytes.length + 1)),
  (bytes, random) => spliced(bytes, random(bytes.length + 1), random(64), new Uint8Array(0)),
  (bytes, random) => repeated(bytes, random),
  (bytes, random) => withNumber(bytes, random),
  (bytes, random) => crossed(bytes, random),
];

function changed(
  bytes: Uint8Array,
  random: (below: number) => number,
  next: (byte: number) => number,
): Uint8Array {
  const copy = bytes.slice();
  for (let n = 1 + random(12); n > 0 && copy.length > 0; n--) {
    const at = random(copy.length);
    copy[at] = next(copy[at] as number);
  }
  return copy;
}

function spliced(bytes: Uint8Array, at: number, drop: number, put: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + drop)]));
}

function repeated(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const at = random(bytes.length + 1);
  const piece = bytes.subarray(at, at + 1 + random(64));
  return spliced(
    bytes,
    at,
    0,
    new Uint8Array(Buffer.concat(Array.from({ length: 1 + random(400) }, () => piece))),
  );
}

function withNumber(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const copy = Buffer.from(bytes);
  if (copy.length >= 4)
    copy.writeUInt32LE(numbers[random(numbers.length)] as number, random(copy.length - 3));
  return new Uint8Array(copy);
}

function crossed(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const other = (samples[random(samples.length)] as Sample).bytes;
  const from = random(other.length + 1);
  return spliced(bytes, random(bytes.length + 1), random(32), other.subarray(from, from + random(2000)));
}

function mutant(seed: number): Sample {
  const random = generator(seed);
  const { name, bytes } = samples[random(samples.length)] as Sample;
  let mutated = bytes;
  for (let n = 1 + random(4); n > 0; n--)
    mutated = (mutations[random(mutations.length)] as Mutation)(mutated, random);
  return {
    name: random(8) === 0 ? `${name}.${(samples[random(samples.length)] as Sample).name}` : name,
    bytes: mutated.subarray(0, 400_000),
  };
}

/** What is wrong with how a file was looked at; undefined when nothing is. */
async function complaint({ name, bytes }: Sample): Promise<string | undefined> {
  const context = fileContext({ accompanyingText: "senha: Zaragoza-77", limits });
  const before = process.cpuUsage();
  try {
    const report = await analyzeFile({ name, declaredType: "", bytes }, context);
    if (report.text.length > limits.textLength + 1000) return "text over its limit";
    if (report.complete !== (report.limits.length === 0)) return "complete and limits disagree";
  } catch (error) {
    return `threw ${error}`;
  }
  const spent = process.cpuUsage(before);
  const milliseconds = (spent.user + spent.system) / 1000;
  return milliseconds > allowedMilliseconds
    ? `took ${milliseconds.toFixed(0)} ms`
    : mistakeIn({ name, bytes });
}

/** The looker turns what its readers throw into "unreadable"; here a mistake of ours must show. */
async function mistakeIn({ name, bytes }: Sample): Promise<string | undefined> {
  const budget = createBudget(limits);
  const inside = async (file: FileInput): Promise<FileReport> =>
    analyzeFile(file, fileContext({ budget, nesting: 3 }));
  const look = new Look(fileContext({ accompanyingText: "senha: Zaragoza-77" }), budget, 0, inside);
  const kind = detectKind(name, bytes);
  try {
    await lookers[kind]?.({ name, declaredType: "", bytes, kind }, look);
  } catch (error) {
    return `${kind}: ${error instanceof Error ? error.stack?.split("\n").slice(0, 3).join(" ") : error}`;
  }
  return undefined;
}

const until = Date.now() + seconds * 1000;
if (process.argv[4] === "dump") {
  process.stdout.write(mutant(firstSeed).bytes);
  process.exit(0);
}
let [seed, found, peak] = [firstSeed, 0, 0];
for (; Date.now() < until && found < 20; seed++) {
  const file = mutant(seed);
  const wrong = await complaint(file);
  if (wrong && (await complaint(file))) {
    found++;
    console.log(`seed ${seed}: ${file.name} (${file.bytes.length} bytes): ${wrong}`);
  }
  if (seed % 500 === 0) peak = Math.max(peak, process.memoryUsage().rss);
}
console.log(`${seed - firstSeed} files, ${found} findings, peak memory ${(peak / 1048576).toFixed(0)} MB`);
process.exitCode = found > 0 ? 1 : 0;
