import type { Language } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../platform/database/types.ts";
import { contactSealer } from "../originals/index.ts";
import { applyFile, fieldPlace, personPlace } from "./apply-file.ts";
import { type FieldDefinitionRow, listFieldDefinitionRows } from "./definitions.store.ts";
import { lockFile } from "./file.store.ts";
import type { FileInput } from "./file.types.ts";
import { countHoney, findTemplates, learnOnly, type TemplateRow } from "./honey.store.ts";
import { inventPerson, inventValue, outlineOf } from "./honey-people.ts";
import { planFile } from "./plan-file.ts";

/** Whoever turned out to be somebody is invented again. */
const mostRounds = 50;
const DAY = 24 * 60 * 60_000;

/**
 * People who do not exist, each made after the outline of a real one: the same fields, kinds of address and shape of
 * numbers, on file since the same time. Whoever looks at lists and files cannot tell them; whoever opens one alarms.
 */
export async function createHoney(
  context: Pick<Context, "keys" | "now">,
  tx: Transaction,
  wanted: { count: number; language: Language },
): Promise<{ created: number; total: number }> {
  await lockFile(tx);
  const definitions = await listFieldDefinitionRows(tx);
  const templates = await findTemplates(tx, wanted.count);
  let created = 0;
  for (let round = 0; created < wanted.count && round < mostRounds; round += 1) {
    const decoys = Array.from({ length: wanted.count - created }, (_, place) =>
      invent(context, wanted.language, definitions, templates[place % Math.max(1, templates.length)]),
    );
    created += await write(context, tx, withoutTwins(decoys), definitions);
  }
  return { created, total: await countHoney(tx) };
}

interface Invented {
  readonly input: FileInput;
  readonly createdAt: number;
  readonly onFile: boolean;
}

async function write(
  context: Pick<Context, "keys" | "now">,
  tx: Transaction,
  decoys: readonly Invented[],
  definitions: readonly FieldDefinitionRow[],
): Promise<number> {
  const { changes } = await planFile(
    context,
    tx,
    decoys.map(({ input }) => input),
  );
  // Whoever exists already is nobody's decoy.
  const fresh = changes.filter(({ before, takenOver }) => before === null && takenOver.length === 0);
  const { contactIds } = await applyFile(context, tx, fresh, definitions, {
    honey: true,
    createdAt: (index) => decoys[index]!.createdAt,
  });
  const learned = contactIds.filter((_, place) => !decoys[fresh[place]!.index]!.onFile);
  await learnOnly(tx, learned);
  return contactIds.length;
}

/** Of two with the same id, address or number the first. */
function withoutTwins(decoys: readonly Invented[]): Invented[] {
  const taken = new Set<string>();
  return decoys.filter(({ input: { externalId, emails = [], phones = [] } }) => {
    const own = [...(externalId === null ? [] : [`id ${externalId}`]), ...emails, ...phones];
    const isNew = own.every((one) => !taken.has(one));
    for (const one of own) taken.add(one);
    return isNew;
  });
}

function invent(
  context: Pick<Context, "keys" | "now">,
  language: Language,
  definitions: readonly FieldDefinitionRow[],
  template: TemplateRow | undefined,
): Invented {
  const { name, email, phone } = inventPerson(language);
  if (!template) {
    const createdAt = context.now() - Math.floor(Math.random() * 90 * DAY);
    return {
      input: { externalId: null, name, emails: [email], phones: [phone], fields: new Map() },
      createdAt,
      onFile: true,
    };
  }
  const { externalId, fields } = outline(context, language, definitions, template);
  const kinds = new Set(template.kinds);
  return {
    createdAt: template.created_at.getTime(),
    onFile: template.on_file,
    input: {
      externalId,
      fields,
      ...(template.has_name ? { name } : {}),
      // A visitor or a handle has no decoy of its kind: it is made one who writes mails.
      ...(kinds.has("email") || !kinds.has("phone") ? { emails: [email] } : {}),
      ...(kinds.has("phone") ? { phones: [phone] } : {}),
    },
  };
}

function outline(
  { keys }: Pick<Context, "keys">,
  language: Language,
  definitions: readonly FieldDefinitionRow[],
  template: TemplateRow,
) {
  const sealer = contactSealer(keys, template.id, template.key_wrapped);
  const { external_id_sealed: sealed } = template;
  const externalId = sealed && sealer.open(personPlace(template.id, "external_id"), sealed).toString();
  const fields = template.fields.map((field): [string, string] => {
    const like = sealer.open(fieldPlace(field.id), Buffer.from(field.sealed, "base64")).toString();
    const { kind } = definitions.find(({ id }) => id === field.definition_id)!;
    return [field.definition_id, inventValue(kind, language, like)];
  });
  return { externalId: externalId && outlineOf(externalId), fields: new Map(fields) };
}
