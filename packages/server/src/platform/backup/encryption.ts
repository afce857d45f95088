import { Decrypter, Encrypter } from "age-encryption";
import { BackupError } from "./errors.ts";

/** Who can open a backup: whoever knows the passphrase, or holds the identity of the recipient (age, age-encryption.org/v1). */
export type Lock = { readonly passphrase: string } | { readonly recipient: string };
export type Unlock = { readonly passphrase: string } | { readonly identity: string };

/** @throws {BackupError} `backup-recipient-invalid` */
export async function encrypted(
  plain: AsyncIterable<Uint8Array>,
  lock: Lock,
): Promise<AsyncIterable<Uint8Array>> {
  return encrypterFor(lock).encrypt(ReadableStream.from(plain) as ReadableStream<Uint8Array>);
}

export function encryptedBytes(plain: string, lock: Lock): Promise<Uint8Array> {
  return encrypterFor(lock).encrypt(plain);
}

function encrypterFor(lock: Lock): Encrypter {
  const encrypter = new Encrypter();
  try {
    if ("passphrase" in lock) encrypter.setPassphrase(lock.passphrase);
    else encrypter.addRecipient(lock.recipient);
  } catch (cause) {
    throw new BackupError("backup-recipient-invalid", "The recipient is no age public key (age1…).", {
      cause,
    });
  }
  return encrypter;
}

function decrypterFor(unlock: Unlock): Decrypter {
  const decrypter = new Decrypter();
  try {
    if ("passphrase" in unlock) decrypter.addPassphrase(unlock.passphrase);
    else decrypter.addIdentity(unlock.identity);
  } catch (cause) {
    throw new BackupError(
      "backup-identity-invalid",
      "The identity is no age secret key (AGE-SECRET-KEY-1…).",
      {
        cause,
      },
    );
  }
  return decrypter;
}

/**
 * The plain bytes, each checked before it is handed on.
 * @throws {BackupError} `backup-not-a-backup`, `backup-wrong-passphrase`; while reading `backup-damaged`
 */
export async function* decrypted(
  chunks: AsyncIterable<Uint8Array>,
  unlock: Unlock,
): AsyncGenerator<Uint8Array> {
  const decrypter = decrypterFor(unlock);
  const plain = await decrypter
    .decrypt(ReadableStream.from(chunks) as ReadableStream<Uint8Array>)
    .catch((cause: unknown) => {
      throw refusal(cause);
    });
  try {
    yield* plain as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw new BackupError(
      "backup-damaged",
      "The backup is damaged: it was altered or not copied whole. Nothing was restored.",
      { cause },
    );
  }
}

/** @throws {BackupError} `backup-wrong-passphrase`, `backup-damaged` */
export async function decryptedText(bytes: Uint8Array, unlock: Unlock): Promise<string> {
  try {
    return await decrypterFor(unlock).decrypt(bytes, "text");
  } catch (cause) {
    if (cause instanceof BackupError) throw cause;
    throw refusal(cause);
  }
}

/** The library tells its failures apart by words only. */
function refusal(cause: unknown): BackupError {
  const reason = cause instanceof Error ? cause.message : "";
  if (/no identity matched/i.test(reason))
    return new BackupError("backup-wrong-passphrase", "The passphrase or identity does not open it.", {
      cause,
    });
  if (/HMAC|stream|chunk|nonce/i.test(reason))
    return new BackupError("backup-damaged", "The backup is damaged. Nothing was restored.", { cause });
  return new BackupError("backup-not-a-backup", "This is no backup of Atalaia (an age file).", { cause });
}
