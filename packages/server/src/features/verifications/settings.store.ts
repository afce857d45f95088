import type { VerificationMethod } from "@atalaia/contract";
import type { Queryable } from "../../platform/database/types.ts";

export interface SettingsRow {
  readonly cooling_off_hours: number;
  readonly proven_minutes: number;
  readonly currency: string;
  readonly methods: VerificationMethod[];
  readonly sms_url: string | null;
  readonly site_issuer: string | null;
  readonly site_public_key: string | null;
  readonly proofing_url: string | null;
  readonly notice_inbox_id: string | null;
  readonly secrets_sealed: Buffer | null;
  readonly directory_secret_set: boolean;
}

export async function findSettings(tx: Queryable): Promise<SettingsRow> {
  const row = await tx.first<SettingsRow>(
    `select cooling_off_hours, proven_minutes, currency, methods, sms_url, site_issuer, site_public_key, proofing_url,
       notice_inbox_id, secrets_sealed, directory_secrets_sealed is not null as directory_secret_set
     from verification_settings`,
  );
  return row!;
}

export async function saveSettings(
  tx: Queryable,
  row: Omit<SettingsRow, "directory_secret_set">,
): Promise<void> {
  await tx.run(
    `update verification_settings set cooling_off_hours = $1, proven_minutes = $2, currency = $3, methods = $4, sms_url = $5,
       site_issuer = $6, site_public_key = $7, proofing_url = $8, notice_inbox_id = $9, secrets_sealed = $10`,
    [
      row.cooling_off_hours,
      row.proven_minutes,
      row.currency,
      row.methods,
      row.sms_url,
      row.site_issuer,
      row.site_public_key,
      row.proofing_url,
      row.notice_inbox_id,
      row.secrets_sealed,
    ],
  );
}
