import { randomBytes } from "node:crypto";
import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { awaitLogged, record } from "../evidence/index.ts";
import { findDirectorySecrets, saveDirectorySecrets } from "./directory.store.ts";

interface SigningSecret {
  /** `whsec_…`, 256 bits. */
  readonly secret: string;
  /** Milliseconds since the epoch; absent: until it is replaced. */
  readonly until?: number;
}

const place = { table: "verification_settings", column: "directory_secrets", row: "singleton" };
const DAY = 24 * 60 * 60_000;

/** The secrets that count now. */
export async function liveSecrets(context: Pick<Context, "keys" | "now">, tx: Queryable): Promise<string[]> {
  return (await readSecrets(context, tx)).map(({ secret }) => secret);
}

/** @returns the new secret, which is shown this once; the one before counts for 24 hours. */
export async function rotateSecret(context: Context, principal: Principal): Promise<{ secret: string }> {
  const secret = `whsec_${randomBytes(32).toString("base64")}`;
  const entryId = await context.database.transaction(async (tx) => {
    const before = (await readSecrets(context, tx)).filter(({ until }) => until === undefined);
    const kept = before.map((one) => ({ ...one, until: context.now() + DAY }));
    const sealed = context.keys.system.seal(place, JSON.stringify([{ secret }, ...kept]));
    await saveDirectorySecrets(tx, sealed);
    await context.live.publish({ type: "settings" }, tx);
    return record(context, tx, {
      type: "settings.changed",
      actor: { kind: "member", id: principal.memberId },
      subjectId: null,
      data: { what: "directory-secret" },
    });
  });
  await awaitLogged(context, entryId);
  return { secret };
}

async function readSecrets(context: Pick<Context, "keys" | "now">, tx: Queryable): Promise<SigningSecret[]> {
  const sealed = await findDirectorySecrets(tx);
  if (!sealed) return [];
  const secrets = JSON.parse(context.keys.system.open(place, sealed).toString()) as SigningSecret[];
  return secrets.filter(({ until }) => until === undefined || until > context.now());
}
