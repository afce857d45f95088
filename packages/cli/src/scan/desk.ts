import { readFileSync } from "node:fs";
import type { Desk } from "@atalaia/detect";
import { UsageError } from "../command.ts";

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isObject: Check = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const texts = listOf(isText);
const rowWith =
  (needed: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value) =>
    isObject(value) &&
    Object.entries(needed).every(([key, check]) => check(Object(value)[key])) &&
    Object.entries(optional).every(
      ([key, check]) => Object(value)[key] === undefined || check(Object(value)[key]),
    );

const organisations = listOf(rowWith({ name: isText, domains: texts }));

/** The fields of `--desk FILE` (ARCHITECTURE.md, batch contract). */
const FIELDS: Readonly<Record<keyof Desk, Check>> = {
  domains: texts,
  mailboxes: texts,
  trustedAuthservIds: texts,
  people: listOf(
    rowWith({ name: isText }, { address: isText, role: isText, vip: (value) => typeof value === "boolean" }),
  ),
  suppliers: organisations,
  vendors: texts,
  protectedBrands: organisations,
  freemail: texts,
  bulkSenders: texts,
  regions: texts,
  formats: listOf(rowWith({ type: isText, pattern: isText })),
  lexicon: (value) => isObject(value) && Object.values(Object(value)).every(texts),
};

/** @throws {UsageError} naming the field that cannot be used */
export function readDesk(path: string): Desk {
  const desk = parse(path);
  for (const [field, value] of Object.entries(desk)) {
    const check = FIELDS[field as keyof Desk];
    if (check === undefined) throw new UsageError(`--desk: there is no field "${field}"`);
    if (!check(value)) throw new UsageError(`--desk: "${field}" has not the form that is documented`);
  }
  return desk as Desk;
}

function parse(path: string): Record<string, unknown> {
  try {
    const desk: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (isObject(desk)) return desk as Record<string, unknown>;
  } catch {
    throw new UsageError("--desk: the file cannot be read as JSON");
  }
  throw new UsageError("--desk: the file must hold one JSON object");
}
