import type { Turn } from "@atalaia/detect";
import { InputError } from "./input-error.ts";
import type { Input, Subject } from "./types.ts";

type FileInput = Exclude<Input, { readonly kind: "line" | "refused" }>;

/** @throws {InputError} `file-is-no-chat` */
export async function subjectOfFile(input: FileInput): Promise<Subject> {
  const { name, bytes, channel } = input;
  if (input.kind === "mail") return { kind: "mail", raw: bytes };
  if (input.kind === "file") return { kind: "file", name, bytes };
  if (input.kind === "chat")
    return { kind: "turns", channel, turns: await turnsOf(bytes), isConversation: true };
  const text = new TextDecoder().decode(bytes);
  return { kind: "turns", channel, turns: [{ from: "customer", text }], isConversation: false };
}

/** An export does not say who is the agent: whoever speaks first is the customer, who came to the desk. */
async function turnsOf(bytes: Uint8Array): Promise<Turn[]> {
  const { readChatExport } = await import("@atalaia/mail");
  const lines = readChatExport(bytes);
  if (lines === null) throw new InputError("file-is-no-chat");
  const customer = lines[0]?.author;
  return lines.map(({ author, text }) => ({ from: author === customer ? "customer" : "agent", text }));
}
