import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { Context } from "../../context.ts";
import { findExecutorKey, insertExecutorKey } from "./executor-key.store.ts";

export interface ExecutorKey {
  /** `whpk_` and the Base 64 of 32 bytes. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

type Parts = Pick<Context, "database" | "keys" | "now">;

const place = { table: "executor_key", column: "key", row: "desk" } as const;

/** Made when it is first asked for, sealed under the installation key, never shown. */
export async function readExecutorKey(context: Parts): Promise<ExecutorKey> {
  const known = await findExecutorKey(context.database);
  if (known) return openKey(context, known.key_sealed);
  const { privateKey } = generateKeyPairSync("ed25519");
  const sealed = context.keys.system.seal(place, privateKey.export({ format: "pem", type: "pkcs8" }));
  await insertExecutorKey(context.database, { key_sealed: sealed }, new Date(context.now()));
  return readExecutorKey(context);
}

/** The public part is worked out, not read: what a table says is no reason to hand it to somebody as ours. */
function openKey({ keys }: Parts, sealed: Buffer): ExecutorKey {
  const privateKey = createPrivateKey(keys.system.open(place, sealed));
  return { privateKey, publicKey: publicPart(privateKey) };
}

function publicPart(privateKey: KeyObject): string {
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  return `whpk_${Buffer.from(x!, "base64url").toString("base64")}`;
}

/** Standard Webhooks 1.0, asymmetric: `v1a,` and the Ed25519 signature of `id.timestamp.body` in Base 64. */
export function signedHeaders(
  key: ExecutorKey,
  message: { readonly id: string; readonly at: Date; readonly body: string },
): Record<string, string> {
  const timestamp = String(Math.floor(message.at.getTime() / 1000));
  const signed = `${message.id}.${timestamp}.${message.body}`;
  return {
    "webhook-id": message.id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1a,${sign(null, Buffer.from(signed), key.privateKey).toString("base64")}`,
  };
}
