import { randomBytes } from "node:crypto";
import { linkSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { KEY_LENGTH } from "./envelope.ts";
import { CryptoError } from "./errors.ts";

export interface InstallationKey {
  /** 1 to 4,294,967,295; the highest seals. */
  readonly version: number;
  /** 32 bytes. */
  readonly secret: Uint8Array;
}

/** Oldest first, at least one. */
export type InstallationKeys = readonly InstallationKey[];

export interface LoadedKey {
  readonly keys: InstallationKeys;
  /** Where they came from: what a backup must hold besides the database. */
  readonly source: "environment" | "file";
  /** The file, also when the environment was used. */
  readonly file: string;
  /** True on the very first start: the owner is to be asked to back it up. */
  readonly created: boolean;
}

export interface KeyOptions {
  readonly dataFolder: string;
  /** The environment; only ATALAIA_KEY is read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** False when a database exists already: a fresh key would open nothing in it. True unless told. */
  readonly mayCreate?: boolean;
}

export const KEY_VARIABLE = "ATALAIA_KEY";
const KEY_FILE = "installation.key";

/**
 * The installation's keys from ATALAIA_KEY, else from the data folder's `installation.key` (made on first start, mode 0600).
 * Both are written as `1:BASE64 2:BASE64`, separated by spaces, commas or line ends; `#` begins a comment line.
 * @throws {CryptoError} `key-blank`, `key-malformed`, `key-weak`, `key-missing`, `key-file-readable-by-others`, `key-file-unusable`
 */
export function loadInstallationKey({ dataFolder, environment, mayCreate = true }: KeyOptions): LoadedKey {
  const file = join(dataFolder, KEY_FILE);
  const given = environment[KEY_VARIABLE];
  if (given !== undefined) return { keys: parseKeys(given), source: "environment", file, created: false };
  const kept = readKeyFile(file);
  if (kept !== null) return { keys: parseKeys(kept), source: "file", file, created: false };
  if (!mayCreate) {
    const message = `The key (${KEY_FILE}) of this installation is missing: put it back from its backup, or set ${KEY_VARIABLE}.`;
    throw new CryptoError("key-missing", message);
  }
  const created = createKeyFile(dataFolder, file);
  return { keys: parseKeys(readKeyFile(file)!), source: "file", file, created };
}

/** The keys of an installation that has any; makes none. @throws {CryptoError} as `loadInstallationKey` does */
export function presentInstallationKeys(
  dataFolder: string,
  environment: KeyOptions["environment"],
): InstallationKeys | null {
  try {
    return loadInstallationKey({ dataFolder, environment, mayCreate: false }).keys;
  } catch (error) {
    if (error instanceof CryptoError && error.code === "key-missing") return null;
    throw error;
  }
}

/** Puts a restored key in place, where there is none. @throws {CryptoError} `key-file-unusable` */
export function writeInstallationKey(dataFolder: string, lines: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
    writeFileSync(join(dataFolder, KEY_FILE), `${WARNING}\n${lines}`, {
      mode: 0o600,
      flag: "wx",
      flush: true,
    });
  } catch (error) {
    throw unusable(error);
  }
}

/** One more line for the key file or the variable: the next version with a fresh secret. */
export function nextKeyLine(keys: InstallationKeys): string {
  return formatKey((keys.at(-1)?.version ?? 0) + 1, randomBytes(KEY_LENGTH));
}

function formatKey(version: number, secret: Uint8Array): string {
  return `${version}:${Buffer.from(secret).toString("base64url")}`;
}

function readKeyFile(file: string): string | null {
  try {
    assertPrivate(file);
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof CryptoError) throw error;
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw unusable(error);
  }
}

function assertPrivate(file: string): void {
  if (process.platform === "win32" || (lstatSync(file).mode & 0o077) === 0) return;
  throw new CryptoError(
    "key-file-readable-by-others",
    `Others can read ${KEY_FILE}: chmod 600 it, then start again.`,
  );
}

/** Written aside and linked: it appears whole, and only once when two processes start together. */
function createKeyFile(dataFolder: string, file: string): boolean {
  const aside = `${file}.${process.pid}`;
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
    writeFileSync(aside, keyFileText(), { mode: 0o600, flush: true });
    return appears(aside, file);
  } catch (error) {
    throw unusable(error);
  } finally {
    rmSync(aside, { force: true });
  }
}

function appears(aside: string, file: string): boolean {
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

const WARNING = [
  "# The key of this Atalaia installation. Whoever has it and the database reads everything;",
  "# without it nobody does. Keep a copy in a safe place, apart from the backups of the database.",
].join("\n");

function keyFileText(): string {
  return `${WARNING}\n${formatKey(1, randomBytes(KEY_LENGTH))}\n`;
}

function unusable(cause: unknown): CryptoError {
  const message = `${KEY_FILE} cannot be read or written in the data folder: check its owner and mode.`;
  return new CryptoError("key-file-unusable", message, { cause });
}

/** Reads keys as the file and the variable have them. @throws {CryptoError} `key-blank`, `key-malformed`, `key-weak` */
export function parseKeys(text: string): InstallationKeys {
  const entries = text
    .replaceAll(/^\s*#.*$/gm, "")
    .split(/[\s,]+/)
    .filter((entry) => entry !== "");
  if (entries.length === 0) throw new CryptoError("key-blank", `The installation key is blank: ${FORM}`);
  const keys = entries.map(parseKey).sort((one, other) => one.version - other.version);
  assertDistinct(keys);
  return keys;
}

const FORM = "write it as 1:SECRET, where SECRET is 32 random bytes in base64 (openssl rand -base64 32).";
const ENTRY = /^([1-9]\d{0,9}):([A-Za-z0-9+/_-]{43}=?)$/;
const LARGEST_VERSION = 0xffff_ffff;

function parseKey(entry: string): InstallationKey {
  const [, version, secret] = ENTRY.exec(entry) ?? [];
  if (version === undefined || secret === undefined || Number(version) > LARGEST_VERSION)
    throw new CryptoError("key-malformed", `The installation key cannot be read: ${FORM}`);
  const bytes = Buffer.from(secret, "base64");
  assertRandomLooking(bytes);
  return { version: Number(version), secret: bytes };
}

/** 32 random bytes hold about 30 different ones; fewer than 18 happens by chance less than once in 10^12. */
const FEWEST_DIFFERENT_BYTES = 18;

function assertRandomLooking(bytes: Buffer): void {
  const isText = bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  if (bytes.length === KEY_LENGTH && new Set(bytes).size >= FEWEST_DIFFERENT_BYTES && !isText) return;
  throw new CryptoError("key-weak", `The installation key is not random: ${FORM}`);
}

function assertDistinct(keys: InstallationKeys): void {
  const versions = new Set(keys.map(({ version }) => version));
  const secrets = new Set(keys.map(({ secret }) => Buffer.from(secret).toString("hex")));
  if (versions.size === keys.length && secrets.size === keys.length) return;
  throw new CryptoError("key-malformed", "Two installation keys have the same version or the same secret.");
}
