import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readExample } from "../detector.ts";
import { createEngine } from "../engine.ts";
import { judge } from "../judge/judge.ts";
import type { Author, Judgement, Signal, Turn } from "../types.ts";
import { SIGNALS } from "./catalogue.ts";

const engine = createEngine();
// The words alone: what the scanner finds takes no part in a verdict, as one test below holds.
const wordsOnly = { scan: () => ({ findings: [], complete: true, limits: [] }), desk: {}, version: "test" };

function readConversation(example: string): {
  turns: Turn[];
  spans: { start: number; end: number; turn: number }[];
} {
  const parts = /^(customer|agent): /.test(example) ? example.split("\n") : [`customer: ${example}`];
  const read = parts.map((part) => {
    const author = part.slice(0, part.indexOf(":")) as Author;
    return { author, ...readExample(part.slice(author.length + 2)) };
  });
  return {
    turns: read.map(({ author, text }) => ({ from: author, text })),
    spans: read.flatMap(({ spans }, turn) => spans.map((span) => ({ ...span, turn }))),
  };
}

function find(judgement: Judgement, id: string): Signal | undefined {
  return judgement.signals.find((signal) => signal.id === id);
}

for (const signal of SIGNALS) {
  if (signal.kind === "identity") continue;
  test(`${signal.id} is seen where its examples draw it, and nowhere in those it ignores`, () => {
    for (const { match, ignore } of Object.values(signal.examples)) {
      for (const example of match) {
        const { turns, spans } = readConversation(example);
        const found = find(judge({ channel: "chat", turns }, wordsOnly), signal.id);
        assert.deepEqual(
          found?.spans.map(({ start, end, turn }) => ({ start, end, turn })),
          spans,
          example,
        );
      }
      for (const example of ignore) {
        assert.equal(
          find(judge({ channel: "chat", turns: readConversation(example).turns }, wordsOnly), signal.id),
          undefined,
          example,
        );
      }
    }
  });
}

test("the whole pipeline sees what the words alone show", () => {
  for (const signal of SIGNALS) {
    if (signal.kind === "identity") continue;
    const { turns } = readConversation(signal.examples["pt-BR"].match[0]);
    const whole = engine.judge({ channel: "chat", turns });
    assert.deepEqual(whole.signals, judge({ channel: "chat", turns }, wordsOnly).signals);
  }
});

test("an identity signal holds for its examples and not for those it ignores", () => {
  for (const signal of SIGNALS) {
    if (signal.kind !== "identity") continue;
    assert.ok(signal.examples.match.every(signal.holds), signal.id);
    assert.ok(!signal.examples.ignore.some(signal.holds), signal.id);
  }
});

test("every signal file is in the catalogue, under the id of its path, once", () => {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.includes("/") && file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => file.replace(/\.ts$/, ""));
  assert.deepEqual(SIGNALS.map((signal) => signal.id as string).sort(), files.sort());
});
