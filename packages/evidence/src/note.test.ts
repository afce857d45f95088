import assert from "node:assert/strict";
import { createPublicKey, verify } from "node:crypto";
import { describe, it } from "node:test";
import { fromBase64, toHex, utf8 } from "./bytes.ts";
import { openCheckpoint, parseCheckpoint, readCheckpoint } from "./checkpoint.ts";
import { openCosignatures } from "./cosignature.ts";
import {
  createSigner,
  createVerifierKey,
  formatVerifierKey,
  isSignedBy,
  LOG_SIGNATURE,
  parseVerifierKey,
} from "./key.ts";
import { formatNote, parseNote, signaturesOf, signText } from "./note.ts";
import { aurora, seedOf } from "./testing/world.ts";

/** The example of c2sp.org/signed-note. */
const EXAMPLE_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const EXAMPLE =
  "This is an example message.\n\n" +
  "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

/** The example of Go's sumdb/note package. */
const GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const GO_EXAMPLE =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
  "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

/** A checkpoint of a public Certificate Transparency staging log of 2026, with five signatures and witnesses. */
const PUBLIC_LOG_KEY =
  "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f";
const PUBLIC_WITNESS_KEYS = [
  "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
  "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv",
  "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
  "witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
];
const PUBLIC_CHECKPOINT = `arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
— witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
— witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
`;

function isSigned(source: string, keyText: string): boolean {
  const [note, key] = [parseNote(source), parseVerifierKey(keyText)];
  return signaturesOf(note, key).some(({ bytes }) => isSignedBy(key, utf8(note.text), bytes));
}

describe("a signed note", () => {
  it("of the standard's example is verified, and written back as it was", () => {
    assert.ok(isSigned(EXAMPLE, EXAMPLE_KEY));
    assert.equal(formatNote(parseNote(EXAMPLE)), EXAMPLE);
    assert.ok(isSigned(GO_EXAMPLE, GO_KEY));
    assert.ok(!isSigned(EXAMPLE.replace("example", "Example"), EXAMPLE_KEY));
    assert.ok(!isSigned(EXAMPLE, GO_KEY));
  });

  it("splits text and signatures at the last empty line", () => {
    const text = "Ognuno sta solo\n\ned è subito sera.\n";
    const note = formatNote({ text, signatures: [signText(text, aurora)] });
    assert.equal(parseNote(note).text, text);
  });

  it("may carry signatures of any kind, which are kept and not understood", () => {
    assert.equal(formatNote(parseNote(PUBLIC_CHECKPOINT)), PUBLIC_CHECKPOINT);
  });

  it("may be signed by strangers of any name without spaces and plus", () => {
    const strange = EXAMPLE.replace("— example.com/foo", "— example.com/\u007fé\ufeff");
    assert.equal(formatNote(parseNote(strange)), strange);
    for (const space of ["\u00a0", "\u0085", "\u2028"])
      assert.throws(() => parseNote(EXAMPLE.replace("com/foo", `com/${space}foo`)), { code: "bad-note" });
  });

  it("is refused when it is none", () => {
    const [body, line] = EXAMPLE.split("\n\n") as [string, string];
    for (const odd of [
      "",
      "\n",
      body,
      EXAMPLE.slice(0, -1),
      `${body}\n${line}`,
      `${body}\n\n${line}\n`,
      EXAMPLE.replace("— ", "- "),
      EXAMPLE.replace("— example.com/foo", "— example+foo"),
      EXAMPLE.replace("aQM=", "aQN="),
      EXAMPLE.replace("— example.com/foo Uw2", "—  Uw2"),
      EXAMPLE.replace(" is ", "\tis "),
      EXAMPLE.replace("\n\n", "\r\n\r\n"),
      `${body}\n\n— a AAAAAA==\n`,
      `${body}\ud800\n\n${line}`,
      `${body}\n\n${line.repeat(65)}`,
      "x".repeat(70_000) + EXAMPLE,
    ])
      assert.throws(() => parseNote(odd), { code: "bad-note" }, odd.slice(0, 60));
  });
});

describe("a verifier key", () => {
  it("has the id that its name, type and bytes give it", () => {
    const key = parseVerifierKey(EXAMPLE_KEY);
    assert.equal(toHex(key.id), "530d903a");
    assert.equal(formatVerifierKey(key), EXAMPLE_KEY);
    assert.equal(formatVerifierKey(createVerifierKey(key.name, LOG_SIGNATURE, key.publicKey)), EXAMPLE_KEY);
    for (const text of PUBLIC_WITNESS_KEYS) assert.equal(formatVerifierKey(parseVerifierKey(text)), text);
  });

  it("is refused when cut, mistyped or of a kind that is not read", () => {
    for (const text of [
      "",
      EXAMPLE_KEY.slice(1),
      EXAMPLE_KEY.slice(0, -4),
      EXAMPLE_KEY.replace("530d903a", "530d903b"),
      EXAMPLE_KEY.replace("+Aek", "+Bek"),
      EXAMPLE_KEY.replace("+Aek", "+Cek"),
      EXAMPLE_KEY.replace("example.com/foo", "example com"),
    ])
      assert.throws(() => parseVerifierKey(text), { name: "EvidenceError" }, text);
    assert.throws(() => createSigner("a", LOG_SIGNATURE, new Uint8Array(31)), { code: "bad-key" });
    assert.throws(() => createSigner("a b", LOG_SIGNATURE, seedOf("x")), { code: "bad-key" });
  });

  it("signs what Node's own Ed25519 verifies", () => {
    const signature = aurora.sign(utf8("a text"));
    const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), aurora.publicKey]);
    const key = createPublicKey({ key: spki, format: "der", type: "spki" });
    assert.ok(verify(null, utf8("a text"), key, signature));
  });

  it("does not believe a signature whose second half was raised by the group's order", () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const signature = aurora.sign(utf8("a text"));
    const raised = numberOf(signature.slice(32)) + order;
    const forged = Uint8Array.from([...signature.slice(0, 32), ...bytesOf(raised)]);
    assert.ok(isSignedBy(aurora, utf8("a text"), signature));
    assert.ok(!isSignedBy(aurora, utf8("a text"), forged));
  });
});

describe("a checkpoint of a public log", () => {
  it("is verified with the log's key", () => {
    const verdict = openCheckpoint(PUBLIC_CHECKPOINT, [parseVerifierKey(PUBLIC_LOG_KEY)]);
    assert.ok(verdict.valid);
    assert.equal(verdict.checkpoint.size, 1_432_088_532);
    assert.deepEqual(verdict.checkpoint.root, fromBase64("U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro="));
  });

  it("is verified with the keys of its four witnesses", () => {
    const keys = PUBLIC_WITNESS_KEYS.map(parseVerifierKey);
    const cosignatures = openCosignatures(readCheckpoint(PUBLIC_CHECKPOINT)!.note, keys)!;
    assert.equal(cosignatures.length, 4);
    for (const { time } of cosignatures) assert.equal(time, 0x6a122120);
  });

  it("is refused after any change of its size", () => {
    const changed = PUBLIC_CHECKPOINT.replace("1432088532", "1432088531");
    assert.deepEqual(openCheckpoint(changed, [parseVerifierKey(PUBLIC_LOG_KEY)]), {
      valid: false,
      flaw: "bad-signature",
    });
    const keys = PUBLIC_WITNESS_KEYS.map(parseVerifierKey);
    assert.equal(openCosignatures(readCheckpoint(changed)!.note, keys), null);
  });

  it("has a text of three lines or more, each in its one spelling", () => {
    const root = "U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=";
    assert.equal(parseCheckpoint(`o\n0\n${root}\nan extension\n`).size, 0);
    for (const text of [
      `o\n01\n${root}\n`,
      `o\n-1\n${root}\n`,
      `o\n1e3\n${root}\n`,
      `o\n9007199254740993\n${root}\n`,
      `o\n1\n${root.replace("Ro=", "Rp=")}\n`,
      `o\n1\n${root.slice(4)}\n`,
      `o\n1\n${root}`,
      `o\n1\n${root}\n\nx\n`,
      `\n1\n${root}\n`,
      "o\n1\n",
    ])
      assert.throws(() => parseCheckpoint(text), { code: "bad-checkpoint" }, text);
  });
});

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes.toReversed())}`);
}

function bytesOf(value: bigint): Uint8Array {
  return new Uint8Array(Buffer.from(value.toString(16).padStart(64, "0"), "hex")).toReversed();
}
