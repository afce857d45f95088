import { randomBytes } from "node:crypto";
import type { Context } from "../../context.ts";
import { contactSealer } from "../originals/index.ts";
import type { Parameters, Sealed } from "./types.ts";

type Keys = Pick<Context, "keys">;
type Contact = { readonly id: string; readonly key_wrapped: Buffer };

export function createSalt(): string {
  return randomBytes(16).toString("base64url");
}

export function sealParameters({ keys }: Keys, contact: Contact, id: string, sealed: Sealed): Buffer {
  return contactSealer(keys, contact.id, contact.key_wrapped).seal(placeOf(id), JSON.stringify(sealed));
}

/** Null once the contact is erased. */
export function openParameters(
  { keys }: Keys,
  row: {
    readonly id: string;
    readonly contact_id: string;
    readonly contact_key: Buffer | null;
    readonly parameters_sealed: Buffer | null;
  },
): Sealed | null {
  if (!row.contact_key || !row.parameters_sealed) return null;
  const opened = contactSealer(keys, row.contact_id, row.contact_key).open(
    placeOf(row.id),
    row.parameters_sealed,
  );
  return JSON.parse(opened.toString()) as Sealed;
}

/** Of the company's own systems; sealed with the contact's file. Null where it is not known. */
export function openExternalId(
  { keys }: Keys,
  contact: {
    readonly id: string;
    readonly key_wrapped: Buffer | null;
    readonly external_id_sealed: Buffer | null;
  },
): string | null {
  if (!contact.key_wrapped || !contact.external_id_sealed) return null;
  return contactSealer(keys, contact.id, contact.key_wrapped)
    .open({ table: "contacts", column: "external_id", row: contact.id }, contact.external_id_sealed)
    .toString();
}

/** What was given later counts; an empty value takes one away. */
export function mergeParameters(before: Parameters, given: Parameters): Parameters {
  return Object.fromEntries(Object.entries({ ...before, ...given }).filter(([, value]) => value !== ""));
}

function placeOf(row: string) {
  return { table: "actions", column: "parameters", row };
}
