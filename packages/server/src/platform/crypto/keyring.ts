import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { DOMAINS } from "./domains.ts";
import {
  type Binding,
  DATA_KEY_VERSION,
  KEY_LENGTH,
  keyVersionOf,
  openEnvelope,
  rejected,
  sealEnvelope,
} from "./envelope.ts";
import { packFields } from "./fields.ts";
import type { InstallationKeys } from "./installation-key.ts";
import type { Keyring, Place, Sealer } from "./types.ts";

/**
 * Seals under the newest key, opens under any. Fingerprints hang on the oldest one, so that a rotation leaves them
 * findable: the first key is never thrown away.
 */
export function createKeyring(keys: InstallationKeys): Keyring {
  const version = keys.at(-1)!.version;
  const byVersion = new Map(keys.map((key) => [key.version, key.secret]));
  const fingerprintKey = deriveKey(keys[0]!.secret, DOMAINS.fingerprint);

  function secretOf(sealed: Uint8Array): { key: Uint8Array; keyVersion: number } {
    const keyVersion = keyVersionOf(sealed);
    const key = byVersion.get(keyVersion);
    if (key === undefined) throw rejected();
    return { key, keyVersion };
  }

  const newest = { key: byVersion.get(version)!, keyVersion: version };
  const wrapping = (owner: string) => ({ domain: DOMAINS.wrapping, place: [owner] });
  const wrap = (owner: string, key: Uint8Array) => sealEnvelope({ ...newest, ...wrapping(owner) }, key);
  const unwrap = (owner: string, wrapped: Uint8Array) =>
    openEnvelope({ ...secretOf(wrapped), ...wrapping(owner) }, wrapped);

  return {
    version,
    system: sealer((sealed) => ({
      ...(sealed === null ? newest : secretOf(sealed)),
      domain: DOMAINS.systemRecord,
    })),
    createKey(owner) {
      const key = randomBytes(KEY_LENGTH);
      return { wrapped: wrap(owner, key), sealer: dataSealer(key) };
    },
    openKey: (owner, wrapped) => dataSealer(unwrap(owner, wrapped)),
    rewrapKey: (owner, wrapped) =>
      keyVersionOf(wrapped) === version ? null : wrap(owner, unwrap(owner, wrapped)),
    fingerprint: (domain, value) =>
      createHmac("sha256", fingerprintKey)
        .update(packFields([domain, value]))
        .digest(),
  };
}

function dataSealer(key: Uint8Array): Sealer {
  return sealer(() => ({ key, keyVersion: DATA_KEY_VERSION, domain: DOMAINS.dataRecord }));
}

/** `choose` names the key: for sealing it is given null, for opening the envelope. */
function sealer(choose: (sealed: Uint8Array | null) => Omit<Binding, "place">): Sealer {
  return {
    seal: (place, plaintext) => sealEnvelope({ ...choose(null), place: partsOf(place) }, toBytes(plaintext)),
    open: (place, sealed) => openEnvelope({ ...choose(sealed), place: partsOf(place) }, sealed),
  };
}

function partsOf({ table, column, row }: Place): string[] {
  return [table, column, row];
}

function toBytes(plaintext: Uint8Array | string): Uint8Array {
  return typeof plaintext === "string" ? Buffer.from(plaintext, "utf8") : plaintext;
}

function deriveKey(secret: Uint8Array, domain: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, new Uint8Array(0), packFields([domain]), KEY_LENGTH));
}
