import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createMboxSplitter, splitMbox } from "./mbox.ts";

const file = Buffer.from(
  "From ana@shop.example Mon Aug  3 10:00:00 2026\nSubject: one\n\n>From the start\nFromage\n\nFrom bob@shop.example Mon Aug  3 10:00:01 2026\nSubject: two\n\nbye\n",
);
const messages = ["Subject: one\n\nFrom the start\nFromage\n\n", "Subject: two\n\nbye\n"];
const texts = (found: Iterable<Buffer>): string[] => [...found].map(String);

describe("an mbox file", () => {
  it("falls into its messages, quoted lines as they were written", () => {
    assert.deepEqual(texts(splitMbox(file)), messages);
  });

  it("falls into the same messages wherever it is cut on the way", () => {
    for (let size = 1; size <= file.length; size += 1) {
      const splitter = createMboxSplitter();
      const found: Buffer[] = [];
      for (let at = 0; at < file.length; at += size)
        found.push(...splitter.push(file.subarray(at, at + size)));
      assert.deepEqual(texts([...found, ...splitter.end()]), messages, `pieces of ${size} bytes`);
    }
  });

  it("without any message gives none", () => {
    assert.deepEqual(texts(splitMbox(Buffer.from("just words\n"))), []);
  });

  it("gives a message that is too long no further than the limit", () => {
    const splitter = createMboxSplitter(60);
    const found = [...splitter.push(file), ...splitter.end()];
    assert.equal(found.length, 2);
    assert.ok(found.every((message) => message.length <= 60));
  });
});
