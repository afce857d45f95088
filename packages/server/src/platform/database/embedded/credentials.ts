import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { StorageError } from "../errors.ts";
import type { Places } from "./places.ts";

/** Passwords of the server's two roles; the application's is no superuser. */
export interface Credentials {
  readonly administrator: string;
  readonly application: string;
}

/**
 * Random passwords, made once, kept with mode 0600.
 * @throws {StorageError} `credentials-missing` when there is a cluster but its passwords are gone
 */
export function readOrCreateCredentials(places: Places): Credentials {
  if (!existsSync(places.credentials) && !existsSync(places.cluster)) create(places.credentials);
  return readCredentials(places);
}

export function readCredentials(places: Places): Credentials {
  try {
    return JSON.parse(readFileSync(places.credentials, "utf8")) as Credentials;
  } catch (cause) {
    const message =
      "The passwords of the embedded server (credentials.json) are gone or not readable: restore them from a backup.";
    throw new StorageError("credentials-missing", message, { cause });
  }
}

/** Appears whole or not at all, and only once when two processes start together. */
function create(file: string): void {
  const credentials: Credentials = { administrator: randomPassword(), application: randomPassword() };
  const aside = `${file}.${randomUUID()}`;
  writeFileSync(aside, `${JSON.stringify(credentials)}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(aside, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function randomPassword(): string {
  return randomBytes(32).toString("base64url");
}
