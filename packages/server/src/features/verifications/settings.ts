import type { BodyOf, updateVerificationSettings } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Queryable } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { throttle } from "../../platform/throttle.ts";
import { awaitLogged, record } from "../evidence/index.ts";
import { findInbox } from "../inboxes/index.ts";
import { findDesk } from "../settings/index.ts";
import { testTextOf } from "./notices.texts.ts";
import { canMail, sendText } from "./outgoing.ts";
import { findSettings, type SettingsRow, saveSettings } from "./settings.store.ts";
import { isSiteKey } from "./site-key.ts";
import type { Secrets, VerificationSettings } from "./types.ts";

type Keys = Pick<Context, "keys">;
type Update = BodyOf<typeof updateVerificationSettings>;

export async function readSettings(context: Keys, tx: Queryable): Promise<VerificationSettings> {
  const row = await findSettings(tx);
  return {
    coolingOff: row.cooling_off_hours * 3_600_000,
    provenFor: row.proven_minutes * 60_000,
    methods: new Set(row.methods),
    smsUrl: row.sms_url,
    site: { issuer: row.site_issuer, publicKey: row.site_public_key },
    proofingUrl: row.proofing_url,
    noticeInboxId: row.notice_inbox_id,
    secrets: openSecrets(context, row),
  };
}

export async function showSettings(context: Context) {
  const row = await findSettings(context.database);
  const secrets = openSecrets(context, row);
  return {
    coolingOffHours: row.cooling_off_hours,
    provenMinutes: row.proven_minutes,
    currency: row.currency,
    methods: row.methods,
    smsUrl: row.sms_url,
    smsTokenSet: secrets.smsToken !== undefined,
    siteIssuer: row.site_issuer,
    sitePublicKey: row.site_public_key,
    siteSecretSet: secrets.siteSecret !== undefined,
    proofingUrl: row.proofing_url,
    proofingSecretSet: secrets.proofingSecret !== undefined,
    noticeInboxId: row.notice_inbox_id,
    canMail: await canMail(context, { noticeInboxId: row.notice_inbox_id }),
    directorySecretSet: row.directory_secret_set,
  };
}

/** @throws {Failure} `request-invalid` for a key or an inbox that cannot be used, `evidence-unavailable` */
export async function updateSettings(context: Context, principal: Principal, update: Update): Promise<void> {
  await refuseUnusable(context, update);
  const entryId = await context.database.transaction(async (tx) => {
    const before = await findSettings(tx);
    const secrets = changeSecrets(openSecrets(context, before), update);
    await saveSettings(tx, toRow(update, sealSecrets(context, secrets)));
    await context.live.publish({ type: "settings" }, tx);
    return record(context, tx, {
      type: "settings.changed",
      actor: { kind: "member", id: principal.memberId },
      subjectId: null,
      data: {
        area: "verification",
        coolingOffHours: update.coolingOffHours,
        provenMinutes: update.provenMinutes,
        methods: [...update.methods],
        secrets: secretNames.filter((name) => update[name] !== undefined),
      },
    });
  });
  await awaitLogged(context, entryId);
}

async function refuseUnusable(context: Context, update: Update): Promise<void> {
  if (update.sitePublicKey !== null && !isSiteKey(update.sitePublicKey))
    throw invalid("body.sitePublicKey", "Not a PEM public key of Ed25519 or P-256");
  if (update.noticeInboxId !== null && !(await findInbox(context.database, update.noticeInboxId)))
    throw invalid("body.noticeInboxId", "No such inbox");
  for (const name of ["smsUrl", "proofingUrl"] as const)
    if (update[name] !== null && !/^https?:$/.test(new URL(update[name]).protocol))
      throw invalid(`body.${name}`, "Not a web address");
}

function invalid(path: string, message: string): Failure {
  return new Failure("request-invalid", { issues: [{ path, message }] });
}

const secretNames = [
  "smsToken",
  "siteSecret",
  "proofingSecret",
] as const satisfies readonly (keyof Secrets)[];

/** Left out stays, null removes. */
function changeSecrets(secrets: Secrets, update: Update): Secrets {
  const changed = secretNames.map((name) => [
    name,
    update[name] === undefined ? secrets[name] : update[name],
  ]);
  return Object.fromEntries(changed.filter(([, value]) => value != null)) as Secrets;
}

function toRow(update: Update, secretsSealed: Buffer | null): Omit<SettingsRow, "directory_secret_set"> {
  return {
    cooling_off_hours: update.coolingOffHours,
    proven_minutes: update.provenMinutes,
    currency: update.currency,
    methods: [...new Set(update.methods)],
    sms_url: update.smsUrl,
    site_issuer: update.siteIssuer,
    site_public_key: update.sitePublicKey,
    proofing_url: update.proofingUrl,
    notice_inbox_id: update.noticeInboxId,
    secrets_sealed: secretsSealed,
  };
}

const place = { table: "verification_settings", column: "secrets", row: "desk" } as const;

function openSecrets({ keys }: Keys, row: Pick<SettingsRow, "secrets_sealed">): Secrets {
  if (!row.secrets_sealed) return {};
  return JSON.parse(keys.system.open(place, row.secrets_sealed).toString()) as Secrets;
}

function sealSecrets({ keys }: Keys, secrets: Secrets): Buffer | null {
  return Object.keys(secrets).length === 0 ? null : keys.system.seal(place, JSON.stringify(secrets));
}

/** @throws {Failure} `rate-limited` */
export async function testSms(
  context: Context,
  principal: Principal,
  to: string,
): Promise<{ ok: boolean; reason: string | null }> {
  await throttle(context, "sms-test", principal.memberId, { most: 5, seconds: 600 });
  const desk = await findDesk(context.database);
  const outcome = await sendText(context, await readSettings(context, context.database), {
    to,
    text: testTextOf(principal.language, desk.name),
    id: createId(context.now()),
  });
  return { ok: outcome.state === "sent", reason: outcome.state === "sent" ? null : outcome.code };
}
