import { readFileSync } from "node:fs";
import type { Channel, Language, Turn, Verdict } from "../../src/types.ts";

/** One line of a judged set. */
export interface Conversation {
  readonly id: string;
  readonly half: "dev" | "held-out";
  readonly language: Language;
  readonly channel: Channel;
  readonly family: string;
  readonly label: "attack" | "benign";
  readonly expect: Verdict;
  readonly levers: readonly string[];
  readonly turns: readonly Turn[];
}

export const LANGUAGES: readonly Language[] = ["pt-BR", "en", "es"];

/** The sets in the order they were written; the name stands before the language in the file name. */
export const SETS = ["", "unseen-", "third-", "fourth-"] as const;
export type SetName = (typeof SETS)[number];

/** Reads the frozen set, or one of those written after the rules stood. */
export function readConversations(set: SetName = ""): Conversation[] {
  return LANGUAGES.flatMap((language) =>
    readFileSync(new URL(`${set}${language}.jsonl`, import.meta.url), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Conversation),
  );
}

/** A line of the fifth set and of the training conversations. */
export interface Written {
  readonly id: string;
  readonly label: Verdict;
  readonly family: string;
  readonly channel: Channel;
  readonly text?: string;
  readonly turns?: readonly Turn[];
}

/** Lines of three writers; a plain text is one message of a customer. */
export function readWritten(file: URL): (Written & { readonly turns: readonly Turn[] })[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Written)
    .map((written) => ({
      ...written,
      turns: written.turns ?? [{ from: "customer", text: written.text ?? "" }],
    }));
}

/** The fifth set: all of it held out, written by the authors of the training conversations for no training. */
export function readFifth(): Conversation[] {
  return LANGUAGES.flatMap((language) =>
    readWritten(new URL(`fifth-${language}.jsonl`, import.meta.url)).map(
      ({ id, channel, family, label, turns }) => ({
        id,
        half: "held-out",
        language,
        channel,
        family,
        label: label === "clear" ? "benign" : "attack",
        expect: label,
        levers: [],
        turns,
      }),
    ),
  );
}
