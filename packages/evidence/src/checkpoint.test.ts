import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isFork, openCheckpoint, parseCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { addCosignatures, cosign, readWitnessed } from "./cosignature.ts";
import { createSigner, LOG_SIGNATURE, WITNESS_SIGNATURE } from "./key.ts";
import { formatNote, formatSignatureLine, parseNote, signText } from "./note.ts";
import {
  accountant,
  aurora,
  entriesOf,
  mallory,
  neighbour,
  ORIGIN,
  seedOf,
  treeOf,
  witnessed,
} from "./testing/world.ts";

const tree = treeOf(entriesOf(40));
const checkpoint = signCheckpoint(tree.head(), null, [], aurora);

describe("a log's checkpoint", () => {
  it("says its origin, size and root, signed", () => {
    const verdict = openCheckpoint(checkpoint, [aurora]);
    assert.ok(verdict.valid);
    assert.deepEqual(verdict.checkpoint, { origin: ORIGIN, ...tree.head() });
  });

  it("is believed only of a known log, signed by the key of that log", () => {
    assert.deepEqual(flawOf(checkpoint, [mallory]), "bad-signature");
    assert.deepEqual(flawOf(checkpoint, []), "unknown-log");
    assert.deepEqual(flawOf(checkpoint, [accountant]), "unknown-log");
    assert.deepEqual(flawOf("no note", [aurora]), "unreadable");
    const other = createSigner("other.example/log", LOG_SIGNATURE, seedOf("other"));
    const foreign = formatNote({
      ...parseNote(checkpoint),
      signatures: [signText(textOf(checkpoint), other)],
    });
    assert.deepEqual(flawOf(foreign, [aurora, other]), "bad-signature");
  });

  it("is not believed when one of two signatures by known keys does not fit", () => {
    const note = parseNote(checkpoint);
    const wrong = { ...note.signatures[0]!, bytes: signText("another text\n", aurora).bytes };
    assert.deepEqual(
      flawOf(formatNote({ ...note, signatures: [...note.signatures, wrong] }), [aurora]),
      "bad-signature",
    );
  });

  it("is believed with signatures of strangers beside it", () => {
    const note = parseNote(checkpoint);
    const signatures = [signText(note.text, mallory), ...note.signatures];
    assert.ok(openCheckpoint(formatNote({ ...note, signatures }), [aurora]).valid);
  });

  it("under a key of the witness kind is no log signature", () => {
    const posing = createSigner(ORIGIN, WITNESS_SIGNATURE, seedOf("aurora"));
    const note = formatNote({ text: textOf(checkpoint), signatures: [signText(textOf(checkpoint), posing)] });
    assert.deepEqual(flawOf(note, [posing, aurora]), "bad-signature");
  });

  it("is only signed as the continuation of the one before", () => {
    const before = tree.head(30);
    const later = signCheckpoint(tree.head(), before, tree.consistencyProof(30), aurora);
    assert.equal(later, checkpoint);
    const forked = treeOf([...entriesOf(29), ...entriesOf(11)]);
    for (const [head, proof] of [
      [forked.head(), forked.consistencyProof(30)],
      [tree.head(20), []],
      [forked.head(30), []],
      [tree.head(), []],
    ] as const)
      assert.throws(() => signCheckpoint(head, before, proof, aurora), { code: "inconsistent-head" });
    assert.ok(isFork(before, forked.head(30)));
    assert.ok(!isFork(before, tree.head(30)));
  });
});

describe("a cosignature", () => {
  it("adds who saw the checkpoint, and when", () => {
    const read = readWitnessed(witnessed(checkpoint), [accountant, neighbour])!;
    assert.deepEqual(
      read.cosignatures.map(({ witness, time }) => [witness, time]),
      [
        [accountant.name, 1_772_459_400],
        [neighbour.name, 1_772_459_400],
      ],
    );
  });

  it("of an unknown witness is passed over", () => {
    assert.deepEqual(readWitnessed(witnessed(checkpoint), [])!.cosignatures, []);
    assert.equal(readWitnessed(witnessed(checkpoint), [neighbour])!.cosignatures.length, 1);
  });

  it("with another time, over another checkpoint, or by another hand, is refused", () => {
    const text = textOf(checkpoint);
    const right = cosign(text, 1000, accountant);
    const later = cosign(text, 1001, accountant);
    const mixed = { ...right, bytes: Uint8Array.of(...later.bytes.slice(0, 8), ...right.bytes.slice(8)) };
    const elsewhere = cosign(text.replace("40", "41"), 1000, accountant);
    const impostor = createSigner(accountant.name, WITNESS_SIGNATURE, seedOf("impostor"));
    const posing = { ...cosign(text, 1000, impostor), keyId: accountant.id };
    for (const wrong of [mixed, elsewhere, posing])
      assert.equal(addCosignatures(checkpoint, formatSignatureLine(wrong), [accountant]), null);
    assert.notEqual(addCosignatures(checkpoint, formatSignatureLine(right), [accountant]), null);
  });

  it("counts a witness once, at the latest time", () => {
    const lines = [1000, 3000, 2000].map((time) =>
      formatSignatureLine(cosign(textOf(checkpoint), time, accountant)),
    );
    const read = readWitnessed(addCosignatures(checkpoint, lines.join(""), [accountant])!, [accountant])!;
    assert.deepEqual(read.cosignatures, [{ witness: accountant.name, time: 3000 }]);
  });

  it("leaves the lines of strangers out when added", () => {
    const line = formatSignatureLine(cosign(textOf(checkpoint), 1000, neighbour));
    assert.equal(addCosignatures(checkpoint, line, [accountant]), checkpoint);
  });

  it("has a time in whole seconds", () => {
    for (const time of [-1, 0.5, Number.NaN])
      assert.throws(() => cosign(textOf(checkpoint), time, accountant), { code: "out-of-range" });
  });
});

function textOf(note: string): string {
  return parseNote(note).text;
}

function flawOf(note: string, keys: Parameters<typeof openCheckpoint>[1]) {
  const verdict = openCheckpoint(note, keys);
  return verdict.valid ? parseCheckpoint(textOf(note)) : verdict.flaw;
}
