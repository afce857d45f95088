import type { Queryable } from "../database/types.ts";
import { CryptoError } from "./errors.ts";
import type { InstallationKey, InstallationKeys } from "./installation-key.ts";
import { createKeyring } from "./keyring.ts";

/** Whether a fresh key would do: nothing in this database was sealed with another one yet. */
export async function mayHaveNewKey(tx: Queryable): Promise<boolean> {
  const row = await tx.first<{ unused: boolean }>(
    "select not exists (select from key_checks) and not exists (select from members) as unused",
  );
  return row?.unused === true;
}

/**
 * Compares the keys with the marks the database keeps of those it was sealed with, and keeps marks of new ones. A mark
 * is a keyed fingerprint: it tells whether a key is the same one and nothing else about it. To be called in a transaction.
 * @throws {CryptoError} `key-wrong`, `key-incomplete`
 */
export async function checkInstallationKey(tx: Queryable, keys: InstallationKeys): Promise<void> {
  for (const key of keys)
    await tx.run("insert into key_checks (version, mark) values ($1, $2) on conflict do nothing", [
      key.version,
      markOf(key),
    ]);
  const rows = await tx.many<{ version: number; mark: Buffer }>("select version, mark from key_checks");
  for (const { version, mark } of rows) {
    const key = keys.find((one) => one.version === version);
    if (key === undefined)
      throw new CryptoError(
        "key-incomplete",
        `The installation key has no version ${version}, with which parts of this database are sealed: add that line again.`,
      );
    if (!markOf(key).equals(mark))
      throw new CryptoError(
        "key-wrong",
        "The installation key is not the one this database was sealed with: put the right one in place, or set ATALAIA_KEY.",
      );
  }
}

function markOf(key: InstallationKey): Buffer {
  return createKeyring([key]).fingerprint("installation-key", String(key.version));
}
