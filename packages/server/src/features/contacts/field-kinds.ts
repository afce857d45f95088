import { maskNumber } from "./masks.ts";

export type FieldKind = "text" | "date" | "document" | "address" | "account" | "card" | "number";

export type FieldProblem = "invalid-date" | "card-number" | "value-too-long";

interface FieldKindRow {
  /** The value as it is kept, or what is wrong with it. */
  readonly read: (value: string) => { readonly value: string } | { readonly problem: FieldProblem };
  /** What may be shown to everybody who reads contacts: enough to tell two apart, too little to use. */
  readonly mask: (value: string) => string;
}

const longest = 1_000;

/** All there is to know about a kind of field. */
export const fieldKinds: Readonly<Record<FieldKind, FieldKindRow>> = {
  text: { read: asItIs, mask: () => "•••" },
  date: { read: readDate, mask: () => "••••-••-••" },
  document: { read: asItIs, mask: maskEnd(2) },
  address: { read: asItIs, mask: () => "•••" },
  account: { read: asItIs, mask: maskEnd(2) },
  card: { read: readCardEnd, mask: () => "••••" },
  number: { read: asItIs, mask: maskNumber },
};

function asItIs(value: string) {
  return value.length > longest ? { problem: "value-too-long" as const } : { value };
}

/** ISO 8601, or day first as it is written where the desk's three languages are spoken. */
function readDate(value: string) {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  const local = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(value);
  const [year, month, day] = iso ? iso.slice(1) : local ? [local[3], local[2], local[1]] : [];
  const text = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return exists ? { value: text } : { problem: "invalid-date" as const };
}

/** The last four digits alone: a whole card number has no place here (PCI DSS 4.0, requirement 3.2). */
function readCardEnd(value: string) {
  return /^\d{4}$/.test(value) ? { value } : { problem: "card-number" as const };
}

/** The last letters or digits of what is long enough to spare them. */
function maskEnd(shown: number): (value: string) => string {
  return (value) => {
    const bare = value.replace(/[^\p{L}\p{N}]/gu, "");
    return bare.length < shown * 3 ? "•••" : `••••${bare.slice(-shown)}`;
  };
}
