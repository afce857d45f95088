import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fromUtf8, utf8 } from "./bytes.ts";
import { canonicalize } from "./canonical.ts";
import { signCheckpoint } from "./checkpoint.ts";
import { leafHash } from "./hash.ts";
import { formatProof, parseProof, verifyProofText } from "./proof.ts";
import {
  formatReceipt,
  MAX_RECEIPT_BYTES,
  parseReceipt,
  type ReceiptVerdict,
  verifyReceipt,
} from "./receipt.ts";
import {
  accountant,
  aurora,
  entriesOf,
  issueReceipt,
  mallory,
  revealed,
  treeOf,
  trusted,
} from "./testing/world.ts";

const { sealed, tree, checkpoint, bytes } = issueReceipt();
const receipt = parseReceipt(bytes);

describe("a receipt", () => {
  it("shows the entry, what was opened, and who witnessed it", () => {
    const verdict = verifyReceipt(bytes, { ...trusted, quorum: 2 });
    assert.ok(verdict.valid);
    assert.deepEqual(verdict.entry, sealed.entry);
    assert.deepEqual(Object.fromEntries(verdict.opened), {
      phone: "+55 11 90000-0000",
      reason: "O pedido não chegou; combinar <b>nova</b> entrega",
    });
    assert.deepEqual([verdict.index, verdict.checkpoint.size], [20, 37]);
    assert.equal(verdict.cosignatures.length, 2);
  });

  it("stays valid when an opening was erased, and names the field as sealed", () => {
    const [phone] = receipt.openings;
    const verdict = verifyReceipt(formatReceipt({ ...receipt, openings: [phone!] }), trusted);
    assert.ok(verdict.valid);
    assert.deepEqual([[...verdict.opened.keys()], verdict.sealed], [["phone"], ["reason"]]);
    assert.ok(verifyReceipt(formatReceipt({ ...receipt, openings: [] }), trusted).valid);
  });

  it("fits into 4 KB in a log of 2^40 entries with three witnesses", () => {
    const path = Array.from({ length: 40 }, (_, at) => leafHash(Uint8Array.of(at)));
    const witnesses = checkpoint.repeat(1).concat(checkpoint.split("\n").slice(5).join("\n"));
    const size = formatReceipt({ ...receipt, index: 2 ** 40 - 1, path, checkpoint: witnesses }).length;
    assert.ok(size <= MAX_RECEIPT_BYTES, String(size));
  });

  it("is not made larger than 4 KB, nor with openings of another entry", () => {
    const long = { ...receipt, checkpoint: "x".repeat(4000) };
    assert.throws(() => formatReceipt(long), { code: "receipt-too-large" });
    const foreign = { ...receipt, openings: revealed(3).openings };
    assert.throws(() => formatReceipt(foreign), { code: "bad-receipt" });
    const twice = { ...receipt, openings: [receipt.openings[0]!, receipt.openings[0]!] };
    assert.throws(() => formatReceipt(twice), { code: "bad-receipt" });
  });

  it("is refused for each thing that can be wrong with it", () => {
    const { openings, index, path } = receipt;
    const [phone, reason] = openings;
    const otherLog = signCheckpoint(tree.head(), null, [], mallory);
    const shorter = signCheckpoint(tree.head(36), null, [], aurora);
    const verdicts: readonly (readonly [ReceiptVerdict, string])[] = [
      [verifyReceipt(bytes, { log: [] }), "unknown-log"],
      [verifyReceipt(bytes, { log: [mallory] }), "bad-signature"],
      [verifyReceipt(altered({ checkpoint: otherLog }), trusted), "bad-signature"],
      [verifyReceipt(altered({ checkpoint: shorter }), trusted), "not-included"],
      [verifyReceipt(altered({ index: index + 1 }), trusted), "not-included"],
      [verifyReceipt(altered({ path: path.slice(1) }), trusted), "not-included"],
      [
        verifyReceipt(altered({ entry: { ...sealed.entry, time: "2026-03-02T13:45:10.251Z" } }), trusted),
        "not-included",
      ],
      [
        verifyReceipt(
          rewritten((json) => json.replace("11 90000", "11 90001")),
          trusted,
        ),
        "bad-opening",
      ],
      [
        verifyReceipt(
          rewritten((json) => json.replace(phone!.salt, reason!.salt)),
          trusted,
        ),
        "bad-opening",
      ],
      [
        verifyReceipt(
          rewritten((json) => json.replace(phone!.salt, "x")),
          trusted,
        ),
        "bad-opening",
      ],
      [
        verifyReceipt(
          rewritten((json) => json.replace('"index":20', '"index":20.5')),
          trusted,
        ),
        "unreadable",
      ],
      [
        verifyReceipt(
          rewritten((json) => json.replace("{", "{ ")),
          trusted,
        ),
        "unreadable",
      ],
      [
        verifyReceipt(
          rewritten((json) => `${json}\n`),
          trusted,
        ),
        "unreadable",
      ],
      [verifyReceipt(new Uint8Array(0), trusted), "unreadable"],
      [verifyReceipt(new Uint8Array([0xff, 0xfe]), trusted), "unreadable"],
      [verifyReceipt(utf8("null"), trusted), "unreadable"],
      [verifyReceipt(new Uint8Array(5000).fill(0x20), trusted), "too-large"],
      [verifyReceipt(bytes, { ...trusted, quorum: 3 }), "too-few-witnesses"],
    ];
    for (const [verdict, flaw] of verdicts) assert.equal(verdict.valid ? "valid" : verdict.flaw, flaw);
  });

  it("with a witness's signature that does not fit is refused, even without a quorum", () => {
    const line = checkpoint.split("\n").find((text) => text.includes(accountant.name))!;
    const at = line.length - 40;
    const broken = line.slice(0, at) + (line[at] === "A" ? "B" : "A") + line.slice(at + 1);
    const verdict = verifyReceipt(altered({ checkpoint: checkpoint.replace(line, broken) }), trusted);
    assert.equal(verdict.valid ? "" : verdict.flaw, "bad-cosignature");
  });

  it("says nothing beyond its format", () => {
    const json = JSON.parse(fromUtf8(bytes)) as Record<string, unknown>;
    const extra = utf8(canonicalize({ ...json, approved: true }));
    assert.deepEqual(verifyReceipt(extra, trusted), { valid: false, flaw: "unreadable" });
  });
});

describe("a tlog-proof", () => {
  const entries = entriesOf(12);
  const small = treeOf(entries);
  const signed = signCheckpoint(small.head(), null, [], aurora);
  const proof = { index: 4, path: small.inclusionProof(4), checkpoint: signed };
  const text = formatProof(proof);

  it("has the lines of the standard, and the checkpoint verbatim", () => {
    const lines = text.split("\n");
    assert.deepEqual(lines.slice(0, 2), ["c2sp.org/tlog-proof@v1", "index 4"]);
    assert.equal(text.slice(text.indexOf("\n\n") + 2), signed);
    assert.deepEqual(parseProof(text), proof);
    const extra = new Uint8Array([1, 2, 3]);
    assert.deepEqual(parseProof(formatProof({ ...proof, extra })), { ...proof, extra });
  });

  it("of a tree of one leaf has no path", () => {
    const one = treeOf(entriesOf(1));
    const alone = formatProof({
      index: 0,
      path: [],
      checkpoint: signCheckpoint(one.head(), null, [], aurora),
    });
    assert.ok(verifyProofText(alone, leafHash(entries[0]!), trusted).valid);
  });

  it("holds for its entry only", () => {
    assert.ok(verifyProofText(text, leafHash(entries[4]!), trusted).valid);
    const verdict = verifyProofText(text, leafHash(entries[5]!), trusted);
    assert.deepEqual(verdict, { valid: false, flaw: "not-included" });
  });

  it("is refused when it is none", () => {
    for (const odd of [
      "",
      text.replace("@v1", "@v2"),
      text.replace("index 4", "index 04"),
      text.replace("index 4\n", ""),
      text.replace("\n\n", "\n"),
      text.replace("index 4\n", "index 4\nAAAA\n"),
      text.replace("index 4\n", "extra !\nindex 4\n"),
    ])
      assert.deepEqual(verifyProofText(odd, leafHash(entries[4]!), trusted), {
        valid: false,
        flaw: "unreadable",
      });
  });
});

type Changes = Partial<typeof receipt>;

function altered(changes: Changes): Uint8Array {
  const next = { ...receipt, openings: changes.entry === undefined ? receipt.openings : [], ...changes };
  return formatReceipt(next);
}

function rewritten(change: (json: string) => string): Uint8Array {
  return utf8(change(fromUtf8(bytes)));
}
