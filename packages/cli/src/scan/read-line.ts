import type { Author, Channel, Language, Turn } from "@atalaia/detect";
import { InputError } from "./input-error.ts";
import type { Id, Subject } from "./types.ts";

const CHANNELS: readonly string[] = ["email", "chat", "phone", "sms", "social"];
const LANGUAGES: readonly string[] = ["pt-BR", "en", "es"];
const AUTHORS: readonly string[] = ["customer", "agent"];

type Row = Readonly<Record<string, unknown>>;

/** @throws {InputError} `json-invalid` */
export function parseLine(line: Uint8Array): Row {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line));
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return parsed as Row;
  } catch {
    throw new InputError("json-invalid");
  }
  throw new InputError("input-invalid", "an object is needed");
}

export function idOf({ id }: Row): Id {
  return typeof id === "string" || typeof id === "number" ? id : null;
}

/**
 * Reads one input of the batch contract: a text, turns, an e-mail or a file.
 * @throws {InputError} `input-invalid`, `base64-invalid`
 */
export function subjectOf(row: Row): Subject {
  const hint = languageHint(row["languageHint"]);
  if (row["file"] !== undefined) return { ...fileOf(row["file"]), ...hint };
  if (row["eml"] !== undefined) return { kind: "mail", raw: bytesOf(row["eml"], "eml"), ...hint };
  const channel = channelOf(row["channel"]);
  if (row["turns"] !== undefined)
    return { kind: "turns", channel, turns: turnsOf(row["turns"]), isConversation: true, ...hint };
  const text = textOf(row["text"], "text");
  return { kind: "turns", channel, turns: [{ from: "customer", text }], isConversation: false, ...hint };
}

function languageHint(value: unknown): { languageHint?: Language } {
  return LANGUAGES.includes(value as string) ? { languageHint: value as Language } : {};
}

function channelOf(value: unknown): Channel {
  if (value === undefined) return "chat";
  if (CHANNELS.includes(value as string)) return value as Channel;
  throw new InputError("input-invalid", `channel is one of ${CHANNELS.join(", ")}`);
}

function turnsOf(value: unknown): Turn[] {
  if (!Array.isArray(value)) throw new InputError("input-invalid", "turns is a list");
  return value.map((entry: unknown, index) => {
    const turn = Object(entry) as Row;
    if (!AUTHORS.includes(turn["from"] as string))
      throw new InputError("input-invalid", `turns[${index}].from is customer or agent`);
    return { from: turn["from"] as Author, text: textOf(turn["text"], `turns[${index}].text`) };
  });
}

function fileOf(value: unknown): Extract<Subject, { kind: "file" }> {
  const file = Object(value) as Row;
  const name = textOf(file["name"] ?? "", "file.name");
  return { kind: "file", name, bytes: bytesOf(file["base64"], "file.base64") };
}

function textOf(value: unknown, field: string): string {
  if (typeof value === "string") return value;
  throw new InputError("input-invalid", `${field} is a string`);
}

/** White space is let through, as mail programs fold base64; anything else foreign is a mistake worth telling. */
function bytesOf(value: unknown, field: string): Uint8Array {
  const text = textOf(value, field);
  if (!/^[A-Za-z0-9+/_\s-]*=?\s*=?\s*$/.test(text)) throw new InputError("base64-invalid", field);
  return Buffer.from(text, "base64");
}
