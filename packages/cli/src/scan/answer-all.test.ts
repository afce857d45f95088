import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { answerAll } from "./answer-all.ts";
import { readLines } from "./lines.ts";
import type { AnswerOptions, Input } from "./types.ts";

const options: AnswerOptions = { desk: {}, format: "jsonl", language: "en", colour: false, dns: false };

async function* batchesOf(count: number): AsyncGenerator<Input[]> {
  for (let id = 0; id < count; id += 1)
    yield [
      { kind: "line", line: Buffer.from(JSON.stringify({ id, text: `Pedido ${id}, CPF 111.444.777-35` })) },
    ];
}

async function idsOf(threads: number): Promise<number[]> {
  const ids: number[] = [];
  await answerAll(batchesOf(60), { ...options, threads, longRun: 0 }, async ({ text, outcome }) => {
    assert.notEqual(outcome, "error");
    ids.push((JSON.parse(text) as { id: number }).id);
  });
  return ids;
}

describe("a long run", () => {
  it("is answered in order on several threads as on one", async () => {
    const expected = Array.from({ length: 60 }, (_, id) => id);
    assert.deepEqual(await idsOf(2), expected);
    assert.deepEqual(await idsOf(1), expected);
  });

  it("ends with the failure of whoever takes the answers", async () => {
    const failing = answerAll(batchesOf(3), { ...options, threads: 1 }, () => {
      throw new Error("full");
    });
    await assert.rejects(failing, { message: "full" });
  });
});

describe("lines", () => {
  async function linesOf(chunks: readonly string[], longest?: number): Promise<string[]> {
    async function* stream(): AsyncGenerator<Buffer> {
      for (const chunk of chunks) yield Buffer.from(chunk);
    }
    const found: string[] = [];
    for await (const batch of readLines(stream(), longest))
      found.push(...batch.map((input) => (input.kind === "line" ? String(input.line) : input.kind)));
    return found;
  }

  it("are put together from pieces; blank ones are skipped; the last needs no end", async () => {
    assert.deepEqual(await linesOf(["a\nb", "c\n \r\n", "d"]), ["a", "bc", "d"]);
  });

  it("that are too long are refused without being kept, and the next one is read", async () => {
    assert.deepEqual(await linesOf(["12345", "678\nab\n"], 6), ["refused", "ab"]);
  });
});
