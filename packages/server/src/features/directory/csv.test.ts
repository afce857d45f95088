import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CsvRefused, decodeText, MOST_LINES, readCsv } from "./csv.ts";

const read = (text: string | Buffer) => readCsv(Buffer.from(text));
const code = (expected: string) => (error: unknown) => error instanceof CsvRefused && error.code === expected;

describe("tables as spreadsheets write them", () => {
  for (const [name, delimiter] of [
    ["commas", ","],
    ["semicolons", ";"],
    ["tabs", "\t"],
  ] as const)
    it(`are parted by ${name}, with values in quotes that hold the same sign`, async () => {
      const row = ["7", `"a${delimiter}b ""c"""`].join(delimiter);
      const { header, lines } = await read(`external-id${delimiter}name\r\n${row}\r\n`);
      assert.deepEqual(header.values, ["external-id", "name"]);
      assert.deepEqual(lines, [{ line: 2, values: ["7", `a${delimiter}b "c"`] }]);
    });

  it("keep the line an editor counts, also after values of several lines", async () => {
    const { lines } = await read('external-id,name\n1,"two\nlines"\n\n2,one\n');
    assert.deepEqual(
      lines.map(({ line }) => line),
      [2, 5],
    );
  });

  it("are read with a mark, in UTF-8, UTF-16 and Windows-1252", () => {
    const text = "name\nJoão “Zé” Muñoz €";
    const encodings = [
      Buffer.from(text),
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]),
      Buffer.from(text.replace("“", "\x93").replace("”", "\x94").replace("€", "\x80"), "latin1"),
    ];
    for (const bytes of encodings) assert.equal(decodeText(bytes), text);
  });

  it("are refused when empty, when the quotes do not close, and beyond the limit", async () => {
    await assert.rejects(read(""), code("empty"));
    await assert.rejects(read("external-id\n"), code("empty"));
    await assert.rejects(read('external-id\n"1'), code("malformed"));
    await assert.rejects(read(`external-id\n${"1\n".repeat(MOST_LINES + 1)}`), code("too-many-lines"));
  });
});
