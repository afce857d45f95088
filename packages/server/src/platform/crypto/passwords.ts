import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { availableParallelism } from "node:os";
import { CryptoError } from "./errors.ts";
import { createGate } from "./gate.ts";

/** Argon2id (RFC 9106); memory in KiB. */
interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

const COST: Cost = { memory: 65_536, passes: 3, parallelism: 1 };

/** OWASP's minimum: a stored hash below it was not made by this program. */
const FLOOR: Cost = { memory: 19_456, passes: 2, parallelism: 1 };

/** A stored hash above it would be an attack on this machine. */
const CEILING: Cost = { memory: 1_048_576, passes: 16, parallelism: 16 };

const SALT_LENGTH = 16;
const HASH_LENGTH = 32;
const LONGEST_PASSWORD = 1024;

/** Each hash takes 64 MiB and a core: as many at once as there are cores, the others wait. */
const gate = createGate(availableParallelism());

export interface PasswordVerdict {
  readonly matches: boolean;
  /** It matches, but was hashed more cheaply than today: hash it again now. */
  readonly outdated: boolean;
}

/**
 * A PHC string, `$argon2id$v=19$m=65536,t=3,p=1$SALT$HASH`.
 * @throws {CryptoError} `password-unusable` when it is empty or longer than 1,024 bytes
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_LENGTH);
  return formatPhc({ cost: COST, salt, hash: await derive(password, salt, COST, HASH_LENGTH) });
}

/**
 * @throws {CryptoError} `password-hash-malformed`, `password-hash-too-weak` when the stored hash cannot be trusted
 */
export async function verifyPassword(password: string, phc: string): Promise<PasswordVerdict> {
  const { cost, salt, hash } = parsePhc(phc);
  if (!isUsable(password)) return { matches: false, outdated: false };
  const matches = timingSafeEqual(await derive(password, salt, cost, hash.length), hash);
  return { matches, outdated: matches && isCheaper(cost, COST) };
}

/** Takes as long as a real check: for names that nobody has, so that the time does not tell. */
export async function verifyNobodysPassword(password: string): Promise<void> {
  if (isUsable(password)) await derive(password, NOBODYS_SALT, COST, HASH_LENGTH);
}

const NOBODYS_SALT = randomBytes(SALT_LENGTH);

function derive(password: string, nonce: Uint8Array, cost: Cost, tagLength: number): Promise<Buffer> {
  if (!isUsable(password)) throw new CryptoError("password-unusable", "A password has 1 to 1,024 bytes.");
  // NFKC, as keyboards write the same letter in several ways (NIST SP 800-63B-4, 3.1.1.2).
  const message = password.normalize("NFKC");
  return gate(
    () =>
      new Promise((resolve, reject) => {
        argon2("argon2id", { message, nonce, tagLength, ...cost }, (error, hash) =>
          error === null ? resolve(hash) : reject(error),
        );
      }),
  );
}

function isUsable(password: string): boolean {
  return password !== "" && Buffer.byteLength(password) <= LONGEST_PASSWORD;
}

interface Phc {
  readonly cost: Cost;
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}

const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22,86})\$([A-Za-z0-9+/]{43,86})$/;

function parsePhc(phc: string): Phc {
  const [, memory, passes, parallelism, salt, hash] = PHC.exec(phc) ?? [];
  if (salt === undefined || hash === undefined)
    throw new CryptoError("password-hash-malformed", "A stored password hash is not an Argon2id PHC string.");
  const cost: Cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  if (isCheaper(cost, FLOOR))
    throw new CryptoError("password-hash-too-weak", "A stored password hash is below the floor.");
  if (isCheaper(CEILING, cost))
    throw new CryptoError("password-hash-malformed", "A stored password hash asks for too much work.");
  return { cost, salt: Buffer.from(salt, "base64"), hash: Buffer.from(hash, "base64") };
}

function isCheaper(cost: Cost, than: Cost): boolean {
  return cost.memory < than.memory || cost.passes < than.passes || cost.parallelism < than.parallelism;
}

function formatPhc({ cost, salt, hash }: Phc): string {
  const parameters = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
  return `$argon2id$v=19$${parameters}$${base64(salt)}$${base64(hash)}`;
}

/** The PHC string format has no padding. */
function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").replaceAll("=", "");
}
