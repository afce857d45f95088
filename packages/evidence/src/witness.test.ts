import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Checkpoint, signCheckpoint } from "./checkpoint.ts";
import { addCosignatures, readWitnessed } from "./cosignature.ts";
import { accountant, aurora, entriesOf, mallory, ORIGIN, treeOf } from "./testing/world.ts";
import type { Tree } from "./tree.ts";
import { formatAddCheckpoint, originOf, parseAddCheckpoint, type WatchedLog, witness } from "./witness.ts";

const TIME = 1_772_459_400;
const tree = treeOf(entriesOf(60));
const fork = treeOf([...entriesOf(20), ...entriesOf(40)]);
const watched: WatchedLog = { keys: [aurora], latest: null };

function request(from: number, to: number, of: Tree = tree, signer = aurora): string {
  const consistency = from === 0 || from >= to ? [] : of.consistencyProof(from, to);
  return formatAddCheckpoint({
    oldSize: from,
    consistency,
    checkpoint: signCheckpoint(of.head(to), null, [], signer),
  });
}

const seen = (size: number, of: Tree = tree): WatchedLog => ({ keys: [aurora], latest: of.head(size) });
const ask = (body: string, log: WatchedLog | null) => witness(body, log, accountant, TIME);

describe("a witness", () => {
  it("cosigns the first checkpoint it sees of a log it watches", () => {
    const answer = ask(request(0, 30), watched);
    assert.equal(answer.status, 200);
    const checkpoint = signCheckpoint(tree.head(30), null, [], aurora);
    const read = readWitnessed(addCosignatures(checkpoint, answer.body, [accountant])!, [accountant])!;
    assert.deepEqual(read.cosignatures, [{ witness: accountant.name, time: TIME }]);
  });

  it("follows a log through all its sizes", () => {
    let latest: Checkpoint | null = null;
    for (const size of [0, 1, 2, 3, 8, 8, 9, 31, 60]) {
      const answer = ask(request(latest?.size ?? 0, size), { keys: [aurora], latest });
      assert.equal(answer.status, 200, String(size));
      if (answer.status === 200) latest = answer.next;
    }
    assert.deepEqual(latest, { origin: ORIGIN, ...tree.head() });
  });

  it("does not know strangers (404), nor strangers who sign in a known name (403)", () => {
    assert.equal(ask(request(0, 30), null).status, 404);
    assert.equal(ask(request(0, 30, tree, mallory), watched).status, 403);
  });

  it("answers 409 and the size it has, when the log starts from another", () => {
    assert.deepEqual(ask(request(20, 60), seen(30)), { status: 409, body: "30\n" });
    assert.deepEqual(ask(request(0, 60), seen(30)), { status: 409, body: "30\n" });
    assert.deepEqual(ask(request(20, 60), watched), { status: 409, body: "0\n" });
  });

  it("answers 409 to a rolled-back log", () => {
    assert.equal(ask(request(10, 20), seen(30)).status, 409);
    assert.equal(ask(request(20, 20), seen(30)).status, 409);
  });

  it("answers 409 to another root at the size it has", () => {
    assert.deepEqual(ask(request(30, 30, fork), seen(30)), { status: 409, body: "30\n" });
  });

  it("answers 422 to a forked log, whatever proof it brings", () => {
    assert.equal(ask(request(30, 60, fork), seen(30)).status, 422);
    const checkpoint = signCheckpoint(fork.head(), null, [], aurora);
    const lent = { oldSize: 30, consistency: tree.consistencyProof(30), checkpoint };
    assert.equal(ask(formatAddCheckpoint(lent), seen(30)).status, 422);
  });

  it("answers 422 to a proof where none is due, and to none where one is", () => {
    const checkpoint = signCheckpoint(tree.head(), null, [], aurora);
    const idle = { oldSize: 0, consistency: [tree.root()], checkpoint };
    assert.equal(ask(formatAddCheckpoint(idle), watched).status, 422);
    const bare = { oldSize: 30, consistency: [], checkpoint };
    assert.equal(ask(formatAddCheckpoint(bare), seen(30)).status, 422);
  });

  it("answers 400 to what is no request", () => {
    const good = request(30, 60);
    for (const body of [
      "",
      "old 30",
      good.replace("old 30", "old 030"),
      good.replace("old 30", "size 30"),
      good.replace("old 30\n", "old 30\nAAAA\n"),
      good.replace("old 30\n", `old 30\n${`${"A".repeat(43)}=\n`.repeat(64)}`),
      good.slice(0, -1),
    ])
      assert.equal(ask(body, seen(30)).status, 400, body.slice(0, 30));
    assert.equal(
      ask(formatAddCheckpoint({ ...parseAddCheckpoint(good)!, oldSize: 61 }), seen(30)).status,
      400,
    );
  });

  it("tells which log a request is about before it looks anything up", () => {
    assert.equal(originOf(request(30, 60)), ORIGIN);
    assert.equal(originOf("old 1\n\nno note"), null);
    assert.equal(originOf(""), null);
  });
});
