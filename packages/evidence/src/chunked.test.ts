import assert from "node:assert/strict";
import { createDecipheriv, createHmac } from "node:crypto";
import { describe, it } from "node:test";
import { concat, utf8 } from "./bytes.ts";
import { type ByteSource, openChunks, sealChunks } from "./chunked.ts";
import { openShareFile, sealShareFile } from "./share.ts";
import { seedOf } from "./testing/world.ts";

const key = seedOf("file key");
const salt = seedOf("file salt").slice(0, 24);
const context = utf8("a file");
const CHUNK = 16_384;

async function whole(pieces: ByteSource): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  for await (const piece of pieces) read.push(piece);
  return concat(...read);
}

const textOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7919) % 251);
const seal = (text: Uint8Array) => whole(sealChunks(key, context, salt, [text]));
const open = (sealed: Uint8Array, withKey = key, withContext = context) =>
  whole(openChunks(withKey, withContext, [sealed]));

/** c2sp.org/chunked-encryption once more, by Node's own primitives and at one go. */
function openByNode(sealed: Uint8Array): Uint8Array {
  const info = Buffer.concat([
    utf8("c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM"),
    Buffer.of(0),
    salt,
    context,
  ]);
  const first = createHmac("sha512", key).update(info).update(Buffer.of(1)).digest();
  const second = createHmac("sha512", key).update(first).update(info).update(Buffer.of(2)).digest();
  const derived = Buffer.concat([first, second]);
  assert.deepEqual(Buffer.from(sealed.slice(0, 56)), Buffer.concat([salt, derived.subarray(44, 76)]));
  const chunks: Buffer[] = [];
  for (let [at, number] = [56, 0]; at < sealed.length; at += CHUNK + 16, number += 1) {
    const nonce = Buffer.from(derived.subarray(32, 44));
    nonce.writeUInt32BE((nonce.readUInt32BE(8) ^ number) >>> 0, 8);
    const chunk = sealed.slice(at, at + CHUNK + 16);
    const decipher = createDecipheriv("aes-256-gcm", derived.subarray(0, 32), nonce);
    decipher.setAuthTag(chunk.slice(-16));
    chunks.push(decipher.update(chunk.slice(0, -16)), decipher.final());
  }
  return new Uint8Array(Buffer.concat(chunks));
}

describe("a message in chunks", () => {
  it("has the standard's length and is opened again, whatever its length", async () => {
    for (const length of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 300 * CHUNK + 5]) {
      const sealed = await seal(textOf(length));
      const chunks = Math.floor(length / CHUNK) + 1;
      assert.equal(sealed.length, 56 + length + 16 * chunks);
      assert.deepEqual(await open(sealed), textOf(length));
    }
  });

  it("is what Node's own primitives open", async () => {
    for (const length of [0, CHUNK, 260 * CHUNK + 9])
      assert.deepEqual(openByNode(await seal(textOf(length))), textOf(length));
  });

  it("does not depend on the pieces it arrives in", async () => {
    const text = textOf(2 * CHUNK + 100);
    const pieces = Array.from({ length: 90 }, (_, at) => text.slice(at * 400, (at + 1) * 400));
    const sealed = await whole(sealChunks(key, context, salt, pieces));
    assert.deepEqual(sealed, await seal(text));
    const odd = [sealed.slice(0, 3), sealed.slice(3, 60), new Uint8Array(0), sealed.slice(60)];
    assert.deepEqual(await whole(openChunks(key, context, odd)), text);
  });

  it("is not opened with another key or context", async () => {
    const sealed = await seal(textOf(50));
    await assert.rejects(open(sealed, seedOf("guess")), { code: "wrong-share-key" });
    await assert.rejects(open(sealed, key, utf8("another file")), { code: "wrong-share-key" });
  });

  it("is not opened when cut, at whatever place", async () => {
    const sealed = await seal(textOf(2 * CHUNK + 10));
    const places = [
      0,
      30,
      56,
      57,
      71,
      72,
      56 + CHUNK,
      72 + CHUNK,
      73 + CHUNK,
      88 + 2 * CHUNK,
      sealed.length - 1,
    ];
    for (const place of places)
      await assert.rejects(open(sealed.slice(0, place)), { name: "EvidenceError" }, String(place));
  });

  it("is not opened when lengthened, changed, or with its chunks in another order", async () => {
    const sealed = await seal(textOf(2 * CHUNK + 10));
    const [first, second] = [56, 56 + CHUNK + 16].map((at) => sealed.slice(at, at + CHUNK + 16));
    const tail = sealed.slice(56 + 2 * (CHUNK + 16));
    const swapped = concat(sealed.slice(0, 56), second!, first!, tail);
    const doubled = concat(sealed.slice(0, 56), first!, first!, tail);
    const wrong = [swapped, doubled, concat(sealed, new Uint8Array(1))];
    for (const at of [0, 25, 60, 20_000, sealed.length - 1]) wrong.push(sealed.with(at, sealed[at]! ^ 1));
    for (const bytes of wrong) await assert.rejects(open(bytes), { name: "EvidenceError" });
  });

  it("needs a key of 32 bytes and a salt of 24", async () => {
    await assert.rejects(whole(sealChunks(key.slice(1), context, salt, [])), { code: "bad-share" });
    await assert.rejects(whole(sealChunks(key, context, salt.slice(1), [])), { code: "bad-share" });
  });
});

describe("a shared file", () => {
  const share = { id: "share-1", secret: seedOf("link"), password: seedOf("stretched") };

  it("is opened with its link and password, and by nobody else", async () => {
    const sealed = await whole(sealShareFile(share, salt, [textOf(40_000)]));
    assert.deepEqual(await whole(openShareFile(share, [sealed])), textOf(40_000));
    for (const other of [
      { ...share, id: "share-2" },
      { ...share, password: seedOf("guess") },
      { id: share.id, secret: share.secret },
    ])
      await assert.rejects(whole(openShareFile(other, [sealed])), { code: "wrong-share-key" });
  });
});
