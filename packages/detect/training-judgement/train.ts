/**
 * Trains the wording table of the judge. Same sources, same seed, same weights.
 *
 *   node packages/detect/training-judgement/train.ts            writes src/judge/learned.generated.ts
 *   node packages/detect/training-judgement/train.ts --leave-out  figures per source with that source left out
 */
import { writeFileSync } from "node:fs";
import { readConversations, SETS } from "../eval/judgement/evaluate.ts";
import { automatonOf } from "../src/judge/evidence.ts";
import { BLOCK } from "../src/judge/learned.ts";
import { type Features, ROWS, readFeatures } from "../src/judge/learned-features.ts";
import { read } from "../src/judge/reading.ts";
import { normalize } from "../src/normalize.ts";
import { Random } from "../training/random.ts";
import { readExamples } from "./corpora.ts";
import { type Example, expandPatterns } from "./expand.ts";

const SEED = 20261122;
const PASSES = 5;
const RATE = 0.35;
const DECAY = 2e-5;
// Log-odds from which a window is likely, or almost surely, an attack; set on sources left out of the training.
const LIKELY = Number(process.env.LIKELY ?? 2.2);
const CERTAIN = Number(process.env.CERTAIN ?? 3.8);

interface Sample extends Example {
  readonly features: Features;
}

interface Model {
  readonly weights: Float32Array;
  bias: number;
}

function prepare(examples: readonly Example[]): Sample[] {
  const automaton = automatonOf({});
  return examples.map((example) => ({
    ...example,
    features: readFeatures(read(normalize(example.text), automaton)),
  }));
}

/** Logistic regression over windows by stochastic descent with a step of its own per row (AdaGrad). */
function train(samples: readonly Sample[], random: Random): Model {
  const model: Model = { weights: new Float32Array(ROWS), bias: 0 };
  const squares = new Float32Array(ROWS).fill(1e-3);
  const order = [...samples];
  for (let pass = 0; pass < PASSES; pass++) {
    random.shuffle(order);
    for (const sample of order) descend(model, squares, sample);
  }
  return model;
}

function descend(model: Model, squares: Float32Array, { features, attack, weight }: Sample): void {
  const window = strongest(model, features);
  const { rows } = features;
  const norm = 1 / Math.sqrt(Math.max(1, window.to - window.from));
  const error = (1 / (1 + Math.exp(-window.score)) - Number(attack)) * weight;
  model.bias -= 0.002 * error;
  const gradient = error * norm;
  for (let index = window.from; index < window.to; index++) {
    const row = rows[index]!;
    squares[row]! += gradient * gradient;
    model.weights[row]! -= (RATE * (gradient + DECAY * model.weights[row]!)) / Math.sqrt(squares[row]!);
  }
}

function strongest(model: Model, { rows, offsets }: Features): { from: number; to: number; score: number } {
  const words = offsets.length - 1;
  let best = { from: 0, to: offsets[Math.min(words, BLOCK)]!, score: Number.NEGATIVE_INFINITY };
  for (let first = 0; first === 0 || first + BLOCK < words; first += BLOCK) {
    const from = offsets[first]!;
    const to = offsets[Math.min(words, first + 2 * BLOCK)]!;
    let sum = 0;
    for (let index = from; index < to; index++) sum += model.weights[rows[index]!]!;
    const score = model.bias + sum / Math.sqrt(Math.max(1, to - from));
    if (score > best.score) best = { from, to, score };
  }
  return best;
}

function rates(model: Model, samples: readonly Sample[]): string {
  const scores = samples.map(({ features }) => strongest(model, features).score);
  const at = (bound: number) => scores.filter((score) => score >= bound).length;
  return `${samples.length}: ${[0, 1.2, 2, 3, 4].map((bound) => `≥${bound} ${((1000 * at(bound)) / samples.length).toFixed(1)}`).join("  ")} per 1,000`;
}

function held(): Sample[] {
  return prepare(
    SETS.flatMap((set) =>
      readConversations(set)
        .filter(({ half }) => half === "held-out")
        .map(({ turns, label }) => ({
          text: turns
            .filter(({ from }) => from === "customer")
            .map(({ text }) => text)
            .join("\n"),
          attack: label === "attack",
          source: `held-out ${set} ${label}`,
          weight: 1,
        })),
    ),
  );
}

function leaveOut(samples: readonly Sample[]): void {
  const sources = [...new Set(samples.map(({ source }) => source))].filter(
    (source) => !source.startsWith("patterns"),
  );
  for (const source of sources) {
    const model = train(
      samples.filter((sample) => sample.source !== source),
      new Random(SEED),
    );
    const out = samples.filter((sample) => sample.source === source);
    for (const attack of [true, false]) {
      const part = out.filter((sample) => sample.attack === attack);
      if (part.length > 0) console.log(`${source} ${attack ? "attack" : "benign"} ${rates(model, part)}`);
    }
  }
}

function reportHeld(model: Model): void {
  const samples = held();
  for (const source of new Set(samples.map((sample) => sample.source)))
    console.log(
      `${source} ${rates(
        model,
        samples.filter((sample) => sample.source === source),
      )}`,
    );
}

function write({ weights, bias }: Model): void {
  const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0);
  const scale = most / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  const data = Buffer.from(bytes.buffer).toString("base64");
  const source = `// Written by training-judgement/train.ts; do not edit.
export const SCALE = ${scale};
export const BIAS = ${bias};
export const LIKELY = ${LIKELY};
export const CERTAIN = ${CERTAIN};
export const WEIGHTS = "${data}";
`;
  writeFileSync(new URL("../src/judge/learned.generated.ts", import.meta.url), source);
}

const samples = prepare([...expandPatterns(new Random(SEED)), ...readExamples()]);
console.log(`${samples.length} examples, ${samples.filter(({ attack }) => attack).length} attacks`);
if (process.argv.includes("--leave-out")) leaveOut(samples);
else {
  const model = train(samples, new Random(SEED));
  reportHeld(model);
  write(model);
}
