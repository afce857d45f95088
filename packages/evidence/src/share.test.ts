import assert from "node:assert/strict";
import { hkdfSync } from "node:crypto";
import { describe, it } from "node:test";
import { fromUtf8, toHex, utf8 } from "./bytes.ts";
import {
  formatFragment,
  isToken,
  openShare,
  parseFragment,
  passwordSalt,
  type SharePart,
  sealShare,
  shareToken,
  tokenVerifier,
} from "./share.ts";
import { seedOf } from "./testing/world.ts";

const share = { id: "share-1", secret: seedOf("link") };
const locked = { ...share, password: seedOf("stretched") };
const nonce = seedOf("nonce").slice(0, 12);
const text = utf8("A senha provisória do portal");

describe("a share", () => {
  it("is opened with its link", async () => {
    const sealed = await sealShare(share, "content", text, nonce);
    assert.equal(fromUtf8(await openShare(share, "content", sealed)), fromUtf8(text));
    assert.equal(sealed.length, 1 + 12 + text.length + 16);
  });

  it("may be empty", async () => {
    const sealed = await sealShare(share, "content", new Uint8Array(0), nonce);
    assert.equal((await openShare(share, "content", sealed)).length, 0);
  });

  it("with a password is opened with both, and with neither alone", async () => {
    const sealed = await sealShare(locked, "content", text, nonce);
    assert.deepEqual(await openShare(locked, "content", sealed), text);
    for (const other of [
      share,
      { ...locked, password: seedOf("guess") },
      { ...locked, secret: seedOf("other") },
    ])
      await assert.rejects(openShare(other, "content", sealed), { code: "wrong-share-key" });
  });

  it("is not opened as another share or another part", async () => {
    const sealed = await sealShare(share, "content", text, nonce);
    await assert.rejects(openShare({ ...share, id: "share-2" }, "content", sealed), {
      code: "wrong-share-key",
    });
    await assert.rejects(openShare(share, "metadata", sealed), { code: "wrong-share-key" });
  });

  it("is not opened after a change of any one bit", async () => {
    const sealed = await sealShare(share, "content", text, nonce);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = sealed.with(bit >> 3, sealed[bit >> 3]! ^ (1 << (bit & 7)));
      await assert.rejects(openShare(share, "content", changed), { name: "EvidenceError" });
    }
  });

  it("is refused when it is none", async () => {
    for (const bytes of [new Uint8Array(0), new Uint8Array(28).fill(1), new Uint8Array(40).fill(2)])
      await assert.rejects(openShare(share, "content", bytes), { code: "bad-share" });
    await assert.rejects(sealShare(share, "content", text, new Uint8Array(11)), { code: "bad-share" });
    await assert.rejects(sealShare({ ...share, secret: new Uint8Array(16) }, "content", text, nonce), {
      code: "bad-share",
    });
    await assert.rejects(sealShare({ ...share, password: utf8("plain") }, "content", text, nonce), {
      code: "bad-share",
    });
  });
});

describe("the keys of a share", () => {
  it("are HKDF-SHA-256 with a label each, as Node computes it", () => {
    const expected = hkdfSync("sha256", share.secret, "share-1", "atalaia/share/v1/claim", 32);
    assert.deepEqual(shareToken(share, "claim"), new Uint8Array(expected));
  });

  it("differ by purpose, share, link and password", () => {
    const tokens = [
      shareToken(share, "claim"),
      shareToken(share, "deletion"),
      shareToken(locked, "claim"),
      shareToken({ ...share, id: "share-2" }, "claim"),
      shareToken({ ...share, secret: seedOf("other") }, "claim"),
      passwordSalt(share),
    ];
    assert.equal(new Set(tokens.map(toHex)).size, tokens.length);
  });

  it("let the sender delete without the password", () => {
    assert.deepEqual(shareToken(locked, "deletion"), shareToken(share, "deletion"));
    assert.deepEqual(passwordSalt(locked), passwordSalt(share));
  });

  it("are proven to a server that knows only a hash", () => {
    const verifier = tokenVerifier(shareToken(locked, "claim"));
    assert.ok(isToken(shareToken(locked, "claim"), verifier));
    assert.ok(!isToken(shareToken(share, "claim"), verifier));
    assert.ok(!isToken(new Uint8Array(0), verifier));
  });

  it("are in the link's fragment, whole or not at all", () => {
    const fragment = formatFragment(share.secret);
    assert.match(fragment, /^[\w-]{43}$/);
    assert.deepEqual(parseFragment(fragment), share.secret);
    for (const cut of [fragment.slice(1), `${fragment}=`, `${fragment.slice(0, -1)}+`, ""])
      assert.throws(() => parseFragment(cut), { code: "bad-share" });
  });
});

it("the description of a share is sealed apart from its content", async () => {
  const parts: readonly SharePart[] = ["content", "metadata"];
  const [content, metadata] = await Promise.all(parts.map((part) => sealShare(share, part, text, nonce)));
  assert.notDeepEqual(content, metadata);
});
