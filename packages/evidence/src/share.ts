import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concat, equal, fromBase64Url, toBase64Url, utf8 } from "./bytes.ts";
import { type ByteSource, openChunks, sealChunks } from "./chunked.ts";
import { EvidenceError } from "./errors.ts";
import { hash } from "./hash.ts";
import type { GcmParameters, SecretKey, Use } from "./web-crypto.ts";

/**
 * One-time shares. The link's fragment holds a secret that never reaches the server; from it come a key for the content, a
 * key for its description, and two tokens of which the server keeps only the hash: one to claim the share, one to delete it.
 */
export interface ShareSecret {
  /** Public, part of the address; binds every key and ciphertext to this share. */
  readonly id: string;
  /** 32 random bytes: the fragment. */
  readonly secret: Uint8Array;
  /** 32 bytes stretched out of the password, where the share has one. */
  readonly password?: Uint8Array;
}

export type SharePart = "content" | "metadata";
export type ShareRight = "claim" | "deletion";

/** Argon2id (RFC 9106) over the password; the caller brings the implementation. `memory` in KiB. */
export const PASSWORD_STRETCHING = { memory: 65_536, passes: 3, lanes: 1, outputBytes: 32 } as const;

const SECRET_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 1;
const PREFIX = "atalaia/share/v1/";

/** Deleting must work for the sender, who may have forgotten the password. */
const NEEDS_PASSWORD: Readonly<Record<SharePart | ShareRight | "file", boolean>> = {
  content: true,
  file: true,
  metadata: true,
  claim: true,
  deletion: false,
};

/** Throws `bad-share` for a secret of another length. */
export function formatFragment(secret: Uint8Array): string {
  if (secret.length !== SECRET_BYTES) throw badShare("A link secret has 32 bytes.");
  return toBase64Url(secret);
}

/** Throws `bad-share` for a fragment that was cut or changed in its form. */
export function parseFragment(fragment: string): Uint8Array {
  if (!/^[A-Za-z0-9_-]{43}$/.test(fragment)) throw badShare("The link is not complete.");
  return fromBase64Url(fragment);
}

/** What Argon2id takes as its salt: known to whoever has the link, and to nobody else. */
export function passwordSalt({ id, secret }: ShareSecret): Uint8Array {
  return derive({ id, secret }, "password-salt", 16);
}

/** 32 bytes that prove the right to claim or delete; sent to the server only to use it. */
export function shareToken(share: ShareSecret, right: ShareRight): Uint8Array {
  return derive(share, right, 32);
}

/** What the server stores of a token when the share is made. */
export function tokenVerifier(token: Uint8Array): Uint8Array {
  return hash(concat(utf8(`${PREFIX}verifier\n`), token));
}

/** In constant time. */
export function isToken(token: Uint8Array, verifier: Uint8Array): boolean {
  return equal(tokenVerifier(token), verifier);
}

/** A version byte, the nonce (12 random bytes, handed in), and AES-256-GCM with its tag. Throws `bad-share`. */
export async function sealShare(
  share: ShareSecret,
  part: SharePart,
  plain: Uint8Array,
  nonce: Uint8Array,
): Promise<Uint8Array> {
  if (nonce.length !== NONCE_BYTES) throw badShare("A nonce has 12 bytes.");
  const key = await importKey(share, part, "encrypt");
  const sealed = await crypto.subtle.encrypt(parameters(share, part, nonce), key, Uint8Array.from(plain));
  return concat(Uint8Array.of(VERSION), nonce, new Uint8Array(sealed));
}

/** Rejects with `bad-share` for bytes that are no sealed share, `wrong-share-key` for any other link, password or byte. */
export async function openShare(
  share: ShareSecret,
  part: SharePart,
  sealed: Uint8Array,
): Promise<Uint8Array> {
  if (sealed[0] !== VERSION || sealed.length < 1 + NONCE_BYTES + TAG_BYTES)
    throw badShare("The bytes are no sealed share.");
  const nonce = sealed.slice(1, 1 + NONCE_BYTES);
  const key = await importKey(share, part, "decrypt");
  return await decrypt(parameters(share, part, nonce), key, sealed.slice(1 + NONCE_BYTES));
}

/** A file of any size, sealed while it streams; `salt` is 24 random bytes. Throws `bad-share`. */
export function sealShareFile(
  share: ShareSecret,
  salt: Uint8Array,
  source: ByteSource,
): AsyncGenerator<Uint8Array, void, undefined> {
  return sealChunks(derive(share, "file", 32), fileContext(share), salt, source);
}

/** Complete only when the generator has ended without an error; see `openChunks`. */
export function openShareFile(
  share: ShareSecret,
  source: ByteSource,
): AsyncGenerator<Uint8Array, void, undefined> {
  return openChunks(derive(share, "file", 32), fileContext(share), source);
}

function fileContext({ id }: ShareSecret): Uint8Array {
  return utf8(`${PREFIX}file\n${id}`);
}

async function decrypt(algorithm: GcmParameters, key: SecretKey, sealed: Uint8Array): Promise<Uint8Array> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, Uint8Array.from(sealed)));
  } catch (cause) {
    throw new EvidenceError("wrong-share-key", "Link, password and content do not fit together.", { cause });
  }
}

function parameters({ id }: ShareSecret, part: SharePart, nonce: Uint8Array): GcmParameters {
  const additionalData = Uint8Array.from(utf8(`${PREFIX}${part}\n${id}`));
  return { name: "AES-GCM", iv: Uint8Array.from(nonce), additionalData, tagLength: 8 * TAG_BYTES };
}

function importKey(share: ShareSecret, part: SharePart, use: Use): Promise<SecretKey> {
  const raw = Uint8Array.from(derive(share, part, 32));
  return crypto.subtle.importKey("raw", raw, "AES-GCM", false, [use]);
}

/** HKDF-SHA-256 (RFC 5869): the share's id is the salt, the purpose the info; a password joins the key material. */
function derive(share: ShareSecret, purpose: keyof typeof NEEDS_PASSWORD | "password-salt", length: number) {
  if (share.secret.length !== SECRET_BYTES) throw badShare("A link secret has 32 bytes.");
  const isMixed = purpose !== "password-salt" && NEEDS_PASSWORD[purpose];
  const password = isMixed ? share.password : undefined;
  if (password !== undefined && password.length !== PASSWORD_STRETCHING.outputBytes)
    throw badShare("A stretched password has 32 bytes.");
  const material = password === undefined ? share.secret : concat(share.secret, password);
  const info = `${PREFIX}${purpose}${password === undefined ? "" : "+password"}`;
  return hkdf(sha256, material, utf8(share.id), utf8(info), length);
}

function badShare(message: string): EvidenceError {
  return new EvidenceError("bad-share", message);
}
