import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { auditFiles, auditLog } from "./audit.ts";
import { signCheckpoint } from "./checkpoint.ts";
import { headOf } from "./edge.ts";
import { aurora, entriesOf, mallory, StoredLog, treeOf } from "./testing/world.ts";
import { tilePath, tilesOf } from "./tiles.ts";
import type { Head } from "./types.ts";

function logOf(entries: readonly Uint8Array[]): StoredLog {
  const log = new StoredLog();
  log.append(entries);
  return log;
}

function audit(log: StoredLog, seen: readonly Head[] = [], checkpoint = log.checkpoint()) {
  return auditLog({ checkpoint, keys: [aurora], read: log.read, seen });
}

async function flawOf(...parameters: Parameters<typeof audit>) {
  const verdict = await audit(...parameters);
  return verdict.intact ? "intact" : verdict.flaw;
}

const entries = entriesOf(600);

describe("an audit", () => {
  it("finds an untouched log intact, at any size and after any batches", async () => {
    for (const size of [0, 1, 255, 256, 257, 512, 600]) {
      const log = new StoredLog();
      for (let at = 0; at < size; at += 41) log.append(entries.slice(at, Math.min(size, at + 41)));
      assert.deepEqual(await audit(log), { intact: true, head: headOf(log.edge) });
    }
  });

  it("finds every single-bit change in every file of a small log", async () => {
    const log = logOf(entriesOf(20));
    const head = headOf(log.edge);
    let changes = 0;
    for (const [path, bytes] of log.files)
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        bytes[bit >> 3]! ^= 1 << (bit & 7);
        const { intact } = await auditFiles(head, log.read);
        assert.ok(!intact, `${path} bit ${bit}`);
        bytes[bit >> 3]! ^= 1 << (bit & 7);
        changes += 1;
      }
    assert.ok(changes > 6000);
    assert.equal(await flawOf(log), "intact");
  });

  it("finds single-bit changes in every file of a log of several levels", async () => {
    const log = logOf(entries);
    for (const path of tilesOf(600).map(tilePath)) {
      const bytes = log.files.get(path)!;
      for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
        bytes[at]! ^= 0x10;
        const verdict = await audit(log);
        assert.ok(!verdict.intact && (verdict.path ?? "") !== "", path);
        bytes[at]! ^= 0x10;
      }
    }
  });

  it("finds every missing, cut or lengthened file", async () => {
    const log = logOf(entries);
    for (const path of tilesOf(600).map(tilePath)) {
      const bytes = log.files.get(path)!;
      log.files.delete(path);
      assert.equal(await flawOf(log), "missing-file", path);
      for (const wrong of [bytes.slice(0, -1), Uint8Array.of(...bytes, 0), new Uint8Array(0)]) {
        log.files.set(path, wrong);
        assert.equal(await flawOf(log), "changed-file", path);
      }
      log.files.set(path, bytes);
    }
  });

  it("finds entries changed, swapped, put in or left out, although all tiles were made to fit", async () => {
    const signed = logOf(entries).checkpoint();
    const rewritten = [
      entries.with(300, new Uint8Array([1])),
      entries.with(300, entries[301]!).with(301, entries[300]!),
      entries.toSpliced(300, 1, entries[299]!),
      [...entries.slice(0, 10), ...entries.slice(11), entries[10]!],
    ];
    for (const other of rewritten) assert.equal(await flawOf(logOf(other), [], signed), "wrong-root");
  });

  it("finds a log cut short or rolled back, though signed anew", async () => {
    const kept = treeOf(entries).head();
    assert.equal(await flawOf(logOf(entries.slice(0, 599)), [kept]), "rolled-back");
    assert.equal(await flawOf(logOf(entries.slice(0, 599)), [], logOf(entries).checkpoint()), "missing-file");
  });

  it("finds a rewritten log, signed anew, by any head kept from before the change or after it", async () => {
    const tree = treeOf(entries);
    const rewritten = logOf([...entries.with(300, new Uint8Array([1])), ...entriesOf(50)]);
    assert.equal(await flawOf(rewritten), "intact");
    assert.equal(await flawOf(rewritten, [tree.head(300)]), "intact");
    for (const size of [301, 400, 512, 513, 600])
      assert.equal(await flawOf(rewritten, [tree.head(100), tree.head(size)]), "forked", String(size));
  });

  it("accepts heads of its own past", async () => {
    const tree = treeOf(entries);
    assert.equal(
      await flawOf(
        logOf(entries),
        [0, 1, 256, 300, 600].map((size) => tree.head(size)),
      ),
      "intact",
    );
  });

  it("does not begin with a head that nobody trusted has signed", async () => {
    const log = logOf(entries);
    assert.equal(await flawOf(log, [], signCheckpoint(headOf(log.edge), null, [], mallory)), "bad-signature");
    assert.equal(await flawOf(log, [], "no checkpoint"), "unreadable");
  });
});
