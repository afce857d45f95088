import type { contactFile } from "@atalaia/contract";
import type { z } from "zod";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Queryable } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { touchContacts } from "../access/index.ts";
import {
  type FieldRow,
  findFieldsOf,
  findPerson,
  findPointsOf,
  maskExternalId,
  type PersonRow,
  personPlace,
} from "../contacts/index.ts";
import { contactSealer } from "../originals/index.ts";
import { listAuthenticators, readSettings, toLevel } from "../verifications/index.ts";

/** What is on file of a contact, masked here: the values stay sealed. @throws {Failure} `not-found`, also for who was erased */
export async function showFile(
  context: Context,
  { memberId }: Principal,
  id: string,
): Promise<z.input<typeof contactFile>> {
  return context.database.transaction(async (tx) => {
    const person = await findPerson(tx, id);
    if (!person) throw new Failure("not-found");
    await touchContacts(context, tx, { memberId, contactIds: [id], kind: "file" });
    const { coolingOff } = await readSettings(context, tx);
    return {
      fields: (await findFieldsOf(tx, id)).map(presentField),
      points: await pointsOf(tx, id, coolingOff),
      name: person.name_sealed && { masked: person.name_masked ?? "•••" },
      externalId: externalIdOf(context, person),
      vip: person.vip,
      authenticators: (await listAuthenticators(tx, id)).map(({ id: one, kind, bound_at }) => ({
        id: one,
        kind,
        boundAt: bound_at.toISOString(),
        provesFrom: after(bound_at, coolingOff),
      })),
    };
  });
}

async function pointsOf(tx: Queryable, id: string, coolingOff: number) {
  return (await findPointsOf(tx, [id])).map((point) => ({
    id: point.id,
    kind: point.kind,
    masked: point.masked,
    onFile: point.on_file_since !== null,
    provesFrom: point.on_file_since && after(point.on_file_since, coolingOff),
  }));
}

function presentField(row: FieldRow) {
  return {
    id: row.id,
    definitionId: row.definition_id,
    key: row.key,
    masked: row.masked,
    sensitivity: row.sensitivity,
    requiredLevel: toLevel(row.required_level),
    updatedAt: row.updated_at.toISOString(),
  };
}

/** Often a document or an account number: masked like one. */
function externalIdOf({ keys }: Pick<Context, "keys">, person: PersonRow): string | null {
  if (!person.external_id_sealed) return null;
  const sealer = contactSealer(keys, person.id, person.key_wrapped);
  return maskExternalId(
    sealer.open(personPlace(person.id, "external_id"), person.external_id_sealed).toString(),
  );
}

function after(since: Date, milliseconds: number): string {
  return new Date(since.getTime() + milliseconds).toISOString();
}
