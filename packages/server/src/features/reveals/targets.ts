import type { BodyOf, revealField } from "@atalaia/contract";
import type { Sealer } from "../../platform/crypto/types.ts";
import type { Queryable } from "../../platform/database/types.ts";
import {
  fieldPlace,
  findFieldsOf,
  findPointsOf,
  type PersonRow,
  personPlace,
  pointPlace,
} from "../contacts/index.ts";
import type { Sensitivity } from "../policy/index.ts";
import { findTokenMessage, findTokenValue } from "./reveals.store.ts";

type Target = BodyOf<typeof revealField>["target"];

/** One value that is asked for: what it is, how hard it is to see, and how it opens. */
export interface Asked {
  readonly kind: Target["kind"];
  /** Key of the field, `name`, kind of point or type of token. */
  readonly what: string;
  readonly sensitivity: Sensitivity;
  /** 0 for V0 to 4 for V4. */
  readonly requiredLevel: number;
  readonly open: (sealer: Sealer) => Buffer;
}

interface Case {
  readonly tx: Queryable;
  readonly person: PersonRow;
  readonly conversationId: string | null;
}

type Finder<Kind extends Target["kind"]> = (
  one: Case,
  target: Extract<Target, { kind: Kind }>,
) => Promise<Omit<Asked, "kind"> | null>;

const finders: { readonly [Kind in Target["kind"]]: Finder<Kind> } = {
  field: findField,
  point: findPoint,
  name: findName,
  token: findToken,
};

/** By the category of the finding; what is in no row is personal. */
const byCategory: Readonly<Record<string, Sensitivity>> = {
  "government-id": "sensitive",
  payment: "sensitive",
  health: "sensitive",
  special: "sensitive",
  secret: "secret",
};

/** @returns null where this contact has no such value. */
export async function findTarget(one: Case, target: Target): Promise<Asked | null> {
  const find = finders[target.kind] as Finder<Target["kind"]>;
  const found = await find(one, target);
  return found && { ...found, kind: target.kind };
}

async function findField({ tx, person }: Case, { id }: { id: string }) {
  const field = (await findFieldsOf(tx, person.id)).find((row) => row.id === id);
  if (!field) return null;
  return {
    what: field.key,
    sensitivity: field.sensitivity,
    requiredLevel: field.required_level,
    open: (sealer: Sealer) => sealer.open(fieldPlace(id), field.value_sealed),
  };
}

/** What the company knows is worth more than what a message claimed of itself. */
async function findPoint({ tx, person }: Case, { id }: { id: string }) {
  const point = (await findPointsOf(tx, [person.id])).find((row) => row.id === id);
  if (!point) return null;
  return {
    what: point.kind,
    sensitivity: "personal" as const,
    requiredLevel: point.on_file_since === null ? 0 : 1,
    open: (sealer: Sealer) => sealer.open(pointPlace(id), point.value_sealed),
  };
}

async function findName({ person }: Case) {
  const sealed = person.name_sealed;
  if (!sealed) return null;
  return {
    what: "name",
    sensitivity: "personal" as const,
    requiredLevel: 0,
    open: (sealer: Sealer) => sealer.open(personPlace(person.id, "name"), sealed),
  };
}

/** The customer wrote it in this conversation; what was written in another one was perhaps another person's doing. */
async function findToken(
  { tx, person, conversationId }: Case,
  { messageId, start }: { messageId: string; start: number },
) {
  const message = await findTokenMessage(tx, person.id, messageId);
  const token = message?.tokens.find((one) => one.start === start);
  if (!message || !token) return null;
  const text = (message.safe_text ?? "").slice(token.start, token.end);
  const sealed = await findTokenValue(tx, person.id, text);
  if (!sealed) return null;
  return {
    what: token.type,
    sensitivity: byCategory[token.category] ?? ("personal" as const),
    requiredLevel: message.conversation_id === conversationId ? 0 : 1,
    open: (sealer: Sealer) =>
      sealer.open({ table: "token_values", column: "value", row: `${person.id}:${text}` }, sealed),
  };
}
