import { z } from "zod";
import { canonicalPoint, type FieldDefinitionRow, type FileInput, fieldKinds } from "../contacts/index.ts";
import type { CsvLine } from "./csv.ts";

export interface Problem {
  readonly line: number;
  readonly code: string;
  readonly column: string | null;
}

export interface Read {
  readonly inputs: readonly FileInput[];
  /** Line of each input. */
  readonly lines: readonly number[];
  readonly problems: readonly Problem[];
}

type Draft = { -readonly [Key in keyof FileInput]: FileInput[Key] } & {
  readonly fields: Map<string, string | null>;
};
type Column = (draft: Draft, value: string) => string | null;

const email = z.email().max(254);
const yes = new Set(["true", "1", "yes", "sim", "sí", "si", "x"]);
const no = new Set(["false", "0", "no", "não", "nao"]);
const longestId = 120;
const longestName = 200;
const mostPoints = 10;

/** What a column of this name does with a value: takes it, or answers the code of what is wrong with it. */
const columns: Readonly<Record<string, Column>> = {
  "external-id": (draft, value) => {
    if (value.length > longestId) return "value-too-long";
    draft.externalId = value;
    return null;
  },
  name: (draft, value) => {
    if (value.length > longestName) return "value-too-long";
    draft.name = value;
    return null;
  },
  email: (draft, value) => {
    const emails = value.split(/[\s|]+/).filter((one) => one !== "");
    if (emails.length > mostPoints || !emails.every((one) => email.safeParse(one).success))
      return "invalid-email";
    draft.emails = emails;
    return null;
  },
  phone: (draft, value) => {
    const phones = value.split(/[|\n]/).map(toPhone);
    if (phones.length > mostPoints || phones.includes(null)) return "invalid-phone";
    draft.phones = phones as string[];
    return null;
  },
  vip: (draft, value) => {
    const word = value.toLowerCase();
    if (!yes.has(word) && !no.has(word)) return "invalid-vip";
    draft.vip = yes.has(word);
    return null;
  },
};

/** E.164 allows 15 digits; the international prefix may be written as zeros. Null for what is no number. */
export function toPhone(value: string): string | null {
  const trimmed = value.trim().replace(/^00(?=[1-9])/, "+");
  const digits = trimmed.replace(/\D/g, "");
  return /^\+?[\d\s().-]+$/.test(trimmed) && digits.length >= 8 && digits.length <= 15 ? trimmed : null;
}

/** A field's value as it is kept, or what is wrong with it. */
export function toField(definition: FieldDefinitionRow, value: string) {
  return fieldKinds[definition.kind].read(value);
}

/** Each line as what it says of a person; every line and column that cannot be taken is named. An empty value says nothing. */
export function readRows(
  header: CsvLine,
  lines: readonly CsvLine[],
  definitions: readonly FieldDefinitionRow[],
): Read {
  const names = header.values.map((name) => name.trim().toLowerCase());
  const known = new Map([
    ...Object.entries(columns),
    ...definitions.map((one): [string, Column] => [one.key, fieldColumn(one)]),
  ]);
  const problems = headerProblems(header, names, known);
  if (problems.length > 0) return { inputs: [], lines: [], problems };
  const read = lines.map((line) => readRow(line, names, known));
  const inputs = read.flatMap(({ draft }) => draft ?? []);
  return {
    inputs,
    lines: read.flatMap(({ draft, line }) => (draft ? [line] : [])),
    problems: [...read.flatMap((one) => one.problems), ...doubles(read)],
  };
}

function fieldColumn(definition: FieldDefinitionRow): Column {
  return (draft, value) => {
    const outcome = toField(definition, value);
    if ("problem" in outcome) return outcome.problem;
    draft.fields.set(definition.id, outcome.value);
    return null;
  };
}

function headerProblems(
  header: CsvLine,
  names: readonly string[],
  known: ReadonlyMap<string, Column>,
): Problem[] {
  const at = (code: string, column: string) => ({ line: header.line, code, column: column.slice(0, 60) });
  return [
    ...names.filter((name) => !known.has(name)).map((name) => at("unknown-column", name)),
    ...names.filter((name, place) => names.indexOf(name) !== place).map((name) => at("double-column", name)),
  ];
}

interface ReadRow {
  readonly line: number;
  readonly draft: Draft | null;
  readonly problems: readonly Problem[];
}

function readRow(
  { line, values }: CsvLine,
  names: readonly string[],
  known: ReadonlyMap<string, Column>,
): ReadRow {
  const draft: Draft = { externalId: null, fields: new Map() };
  const problems: Problem[] = [];
  for (const [place, value] of values.entries()) {
    const column = names[place];
    if (value === "") continue;
    const code = column === undefined ? "too-many-values" : known.get(column)!(draft, value);
    if (code !== null) problems.push({ line, code, column: column ?? null });
  }
  if (problems.length === 0 && draft.externalId === null && !draft.emails && !draft.phones)
    problems.push({ line, code: "nobody-named", column: null });
  return { line, draft: problems.length === 0 ? draft : null, problems };
}

/** The same person or address twice in one file: which line counts would be chance. */
function doubles(read: readonly ReadRow[]): Problem[] {
  const seen = new Set<string>();
  return read.flatMap(({ draft, line }) =>
    (draft ? namesOf(draft) : []).flatMap(([column, key]) => {
      const isNew = !seen.has(`${column} ${key}`);
      seen.add(`${column} ${key}`);
      return isNew ? [] : [{ line, code: "double-value", column }];
    }),
  );
}

function namesOf({ externalId, emails = [], phones = [] }: Draft): [string, string][] {
  const points = (column: "email" | "phone", values: readonly string[]) =>
    [...new Set(values.map((value) => canonicalPoint(column, value)))].map((key): [string, string] => [
      column,
      key,
    ]);
  return [
    ...(externalId === null ? [] : [["external-id", externalId] as [string, string]]),
    ...points("email", emails),
    ...points("phone", phones),
  ];
}
