import type { Queryable } from "../../platform/database/types.ts";

export interface TemplateRow {
  readonly id: string;
  readonly key_wrapped: Buffer;
  readonly created_at: Date;
  readonly external_id_sealed: Buffer | null;
  readonly has_name: boolean;
  readonly kinds: string[];
  readonly on_file: boolean;
  readonly fields: { id: string; definition_id: string; sealed: string }[];
}

/** Real people at random, those whom the company has on file before those who only wrote. */
export function findTemplates(tx: Queryable, count: number): Promise<TemplateRow[]> {
  return tx.many<TemplateRow>(
    `select c.id, c.key_wrapped, c.created_at, c.external_id_sealed, c.name_sealed is not null as has_name,
       array(select distinct p.kind from contact_points p where p.contact_id = c.id) as kinds,
       exists (select 1 from contact_points p where p.contact_id = c.id and p.on_file_since is not null) as on_file,
       coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'definition_id', f.definition_id,
           'sealed', encode(f.value_sealed, 'base64'))) from contact_fields f where f.contact_id = c.id), '[]'::jsonb) as fields
     from contacts c where not c.honey and c.key_wrapped is not null and c.erased_at is null
     order by c.external_id_fingerprint is null, random() limit $1`,
    [count],
  );
}

export async function countHoney(tx: Queryable): Promise<number> {
  const row = await tx.first<{ count: number }>(
    "select count(*)::int as count from contacts where honey and erased_at is null",
  );
  return row!.count;
}

export async function setVip(tx: Queryable, id: string, vip: boolean): Promise<boolean> {
  return (await tx.run("update contacts set vip = $2 where id = $1 and erased_at is null", [id, vip])) === 1;
}

export async function learnOnly(tx: Queryable, contactIds: readonly string[]): Promise<void> {
  await tx.run("update contact_points set on_file_since = null where contact_id = any($1)", [contactIds]);
}
