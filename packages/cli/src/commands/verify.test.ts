import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import {
  addCosignatures,
  appendEntries,
  cosign,
  createSigner,
  EMPTY_EDGE,
  formatProof,
  formatReceipt,
  formatSignatureLine,
  formatVerifierKey,
  headOf,
  LOG_SIGNATURE,
  parseNote,
  sealEntry,
  signCheckpoint,
  Tree,
  WITNESS_SIGNATURE,
} from "@atalaia/evidence";
import { strToU8, zipSync } from "fflate";

const program = fileURLToPath(new URL("../main.ts", import.meta.url));
const seed = (byte: number) => new Uint8Array(32).fill(byte);
const log = createSigner("desk.example/0a1b2c3d", LOG_SIGNATURE, seed(1));
const stranger = createSigner("other.example/99887766", LOG_SIGNATURE, seed(2));
const notary = createSigner("notary.example", WITNESS_SIGNATURE, seed(3));
const key = formatVerifierKey(log);

const entries = Array.from({ length: 300 }, (_, at) =>
  sealEntry(
    {
      id: `entry-${at}`,
      type: "contact.field-revealed",
      time: "2026-03-02T13:45:10.250Z",
      data: { number: at },
    },
    { reason: "por telefone" },
    (length) => seed(at % 256).slice(0, length),
  ),
);
const { edge, files } = appendEntries(
  EMPTY_EDGE,
  entries.map(({ bytes }) => bytes),
);
const tree = new Tree();
for (const { bytes } of entries) tree.append(bytes);

function sign(size: number): string {
  const note = signCheckpoint(tree.head(size), null, [], log);
  const line = formatSignatureLine(cosign(parseNote(note).text, 1_790_000_000, notary));
  return addCosignatures(note, line, [notary])!;
}

const receiptOf = (index: number) =>
  formatReceipt({
    entry: entries[index]!.entry,
    openings: [],
    index,
    path: tree.inclusionProof(index),
    checkpoint: sign(300),
  });

describe("atalaia verify", () => {
  const folder = mkdtempSync(join(tmpdir(), "atalaia-verify-"));
  const place = (name: string) => join(folder, name);
  const write = (name: string, bytes: Uint8Array | string) => {
    mkdirSync(dirname(place(name)), { recursive: true });
    writeFileSync(place(name), bytes);
    return place(name);
  };
  before(() => {
    for (const { path, bytes } of files) write(join("log", path), bytes);
    write("log/checkpoint", sign(300));
    write("keys.txt", `# the log's and the witness's\n${key}\n${formatVerifierKey(notary)}\n`);
  });
  after(() => rmSync(folder, { recursive: true }));

  function verify(...args: string[]) {
    const env = { ...process.env, LC_ALL: "C" };
    const run = spawnSync(process.execPath, [program, "verify", ...args], { env, encoding: "utf8" });
    return { status: run.status, out: run.stdout, err: run.stderr };
  }
  const results = (...args: string[]) => {
    const { status, out } = verify(...args, "--json");
    return { status, list: JSON.parse(out) as { valid: boolean; flaw: string | null; index: number }[] };
  };

  it("tells a genuine receipt from one that was changed, or comes from a log that is not trusted", () => {
    const genuine = write("a.receipt.json", receiptOf(7));
    const changed = write("b.receipt.json", Buffer.from(receiptOf(7)).toString().replace("13:45", "14:45"));
    const { status, list } = results(genuine, changed, "--key", key);
    assert.equal(status, 1);
    assert.deepEqual(
      list.map(({ valid, flaw }) => [valid, flaw]),
      [
        [true, null],
        [false, "not-included"],
      ],
    );
    assert.equal(results(genuine, "--key", key).status, 0);
    assert.equal(results(genuine, "--key", formatVerifierKey(stranger)).list[0]!.flaw, "unknown-log");
  });

  it("asks for as many witnesses as it is told to", () => {
    const receipt = write("c.receipt.json", receiptOf(8));
    const keys = place("keys.txt");
    assert.equal(results(receipt, "--key", keys, "--witness", keys, "--quorum", "1").status, 0);
    assert.equal(results(receipt, "--key", key, "--quorum", "1").list[0]!.flaw, "too-few-witnesses");
  });

  it("takes a proof with the entry beside it", () => {
    const proof = formatProof({ index: 5, path: tree.inclusionProof(5), checkpoint: sign(300) });
    write("pack/proofs/5.entry.json", entries[5]!.bytes);
    write("pack/proofs/5.tlog-proof", proof);
    write("pack/proofs/6.tlog-proof", proof);
    write("pack/receipts/9.receipt.json", receiptOf(9));
    const { list } = results(place("pack"), "--key", key);
    assert.deepEqual(
      list.map(({ flaw }) => flaw),
      [null, "entry-missing", null],
    );
  });

  it("looks into a pack", () => {
    const pack = zipSync({
      "receipts/3.receipt.json": receiptOf(3),
      "raw/message.eml": strToU8("Subject: x\r\n\r\n"),
    });
    const { status, list } = results(write("pack.zip", pack), "--key", key);
    assert.deepEqual([status, list.length, list[0]!.index], [0, 1, 3]);
    assert.equal(verify(write("no.zip", "PK"), "--key", key).status, 2);
  });

  it("recomputes a whole log, and holds it against what somebody kept", () => {
    assert.equal(results(place("log"), "--key", key).status, 0);
    const mail = `Keep this message.\r\n\r\n${sign(120).replaceAll("\n", "\r\n")}\r\n-- \r\nDesk`;
    assert.equal(results(place("log"), "--key", key, "--seen", write("mail.txt", mail)).status, 0);
    cpSync(place("log"), place("cut"), { recursive: true });
    const { edge: shorter } = appendEntries(
      EMPTY_EDGE,
      entries.slice(0, 100).map(({ bytes }) => bytes),
    );
    write("cut/checkpoint", signCheckpoint(headOf(shorter), null, [], log));
    assert.equal(
      results(place("cut"), "--key", key, "--seen", place("mail.txt")).list[0]!.flaw,
      "rolled-back",
    );
    const bundle = readFileSync(place("log/tile/entries/000"));
    bundle[700]! ^= 1;
    cpSync(place("log"), place("bent"), { recursive: true });
    write("bent/tile/entries/000", bundle);
    assert.equal(results(place("bent"), "--key", key).list[0]!.flaw, "changed-file");
    assert.equal(edge.size, 300);
  });

  it("says it in three languages", () => {
    const receipt = write("d.receipt.json", receiptOf(1));
    const said = ["pt-BR", "en", "es"].map(
      (language) => verify(receipt, "--key", key, "--language", language).out.split("\n")[0],
    );
    assert.equal(new Set(said).size, 3);
  });

  it("leaves with status 2 where it was not told what to trust, or there is nothing to check", () => {
    const receipt = write("e.receipt.json", receiptOf(1));
    mkdirSync(place("empty"), { recursive: true });
    for (const args of [
      [],
      [receipt],
      [receipt, "--key", "nonsense"],
      [receipt, "--key", formatVerifierKey(notary)],
      [receipt, "--key", key, "--quorum", "many"],
      [place("empty"), "--key", key],
      [place("nowhere"), "--key", key],
      [receipt, "--key", key, "--language", "la"],
    ])
      assert.equal(verify(...args).status, 2, args.join(" "));
  });
});
