import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { benignSets, readMails } from "../eval/judgement/benign-sets.ts";
import { LANGUAGES, readConversations, readWritten, SETS } from "../eval/judgement/conversations.ts";
import type { Turn, Verdict } from "../src/types.ts";

/** One conversation to learn from. */
export interface Example {
  readonly id: string;
  readonly turns: readonly Turn[];
  /** 1 for an attack, 0 for an ordinary conversation, between for a request that needs proof. */
  readonly target: number;
  /** Data set or author the example comes from, for leave-one-out runs. */
  readonly source: string;
  readonly weight: number;
}

// Never trained on: judged sets whose attacks or benign calls are to stay unseen.
const NEVER = ["bothbosu benign"];
const BY_HAND = 6;
const DEV_WEIGHT = 4;
// The open benign sets are English: without this English attacks would score lower than those of other languages.
const AGAINST_OPEN = 1.6;
// The open sets are large, of few kinds and English: they must not make English words ordinary by their number.
const OPEN_WEIGHT = 0.1;
// Of these every line is another matter.
const VARIED: ReadonlySet<string> = new Set(["uci-sms ham", "star-sample"]);
const VARIED_WEIGHT = 0.6;

/** Everything written by hand: the training conversations of three authors and the dev halves of the judged sets. */
export function readHandWritten(): Example[] {
  return [...readTraining(), ...readDevelopment(), ...readMailWords()];
}

/** Ordinary texts of the open sets and of the desk's own carriers. Throws when a set is not there. */
export function readOrdinary(): Example[] {
  return [...readBenign(0), ...readLaw(), ...readDesk()];
}

const WRITTEN_TARGET: Readonly<Record<Verdict, number>> = { danger: 1, caution: 0.5, clear: 0 };

function readTraining(): Example[] {
  return [...LANGUAGES, "calls"].flatMap((file) =>
    readWritten(new URL(`written/${file}.jsonl`, import.meta.url)).map(({ id, label, turns }) => ({
      id,
      turns,
      target: WRITTEN_TARGET[label],
      source: `written ${file}`,
      weight: file === "en" && label !== "clear" ? BY_HAND * AGAINST_OPEN : BY_HAND,
    })),
  );
}

/** Words of the mails at even places, which are the development half of the mail engine's sets. */
function readMailWords(): Example[] {
  return (["attacks", "benign", "benign-modern"] as const).flatMap((kind) =>
    readMails(kind).flatMap((turns, index) =>
      index % 2 === 0
        ? [
            {
              id: `${kind} ${index}`,
              turns,
              target: Number(kind === "attacks"),
              source: "mail",
              weight: BY_HAND,
            },
          ]
        : [],
    ),
  );
}

function says(text: string): readonly Turn[] {
  return [{ from: "customer", text }];
}

function readDevelopment(): Example[] {
  return SETS.flatMap((set) =>
    readConversations(set)
      .filter(({ half }) => half === "dev")
      .map(({ id, turns, label, expect }) => ({
        id,
        turns,
        target: label === "attack" ? (expect === "danger" ? 1 : 0.75) : expect === "clear" ? 0 : 0.3,
        source: `dev ${set}`,
        weight: DEV_WEIGHT,
      })),
  );
}

/** Every second conversation of the open benign sets; `rest` 0 is learned from, 1 is kept to set bounds. */
export function readBenign(rest: 0 | 1): Example[] {
  return benignSets()
    .filter(({ name }) => !NEVER.includes(name))
    .flatMap(({ name, conversations }) =>
      conversations.flatMap((turns, index) =>
        index % 2 === rest ? [ordinary(`${name} ${index}`, name, turns)] : [],
      ),
    );
}

function ordinary(id: string, source: string, turns: readonly Turn[]): Example {
  return { id, turns, target: 0, source, weight: VARIED.has(source) ? VARIED_WEIGHT : OPEN_WEIGHT };
}

function readLaw(): Example[] {
  const root = process.env.ATALAIA_DATA ?? fileURLToPath(new URL("../../../../shared/data", import.meta.url));
  const path = `${root}/lener-br/train.conll`;
  if (!existsSync(path)) throw new Error("The data set lener-br is not there; set ATALAIA_DATA.");
  return readFileSync(path, "utf8")
    .split(/\n\s*\n/)
    .filter((_, index) => index % 3 === 0)
    .map((sentence) => sentence.replace(/ \S+$/gm, "").replaceAll("\n", " "))
    .map((text, index) => ordinary(`lener-br ${index}`, "lener-br", says(text)));
}

/** Ordinary desk sentences written for the names and identifiers, their places for values left out. */
function readDesk(): Example[] {
  return LANGUAGES.flatMap((language) =>
    [`identifiers/benign-${language}`, `names/benign-${language}`, `identifiers/${language}`].flatMap(
      (name) =>
        readFileSync(new URL(`../eval/${name}.txt`, import.meta.url), "utf8")
          .trim()
          .split("\n")
          .filter((line) => !line.startsWith("#"))
          .map((line) => line.replace(/\{[^}]*\}|\[[^\]]*\]/g, " 00 "))
          .map((text, index) => ordinary(`${name} ${index}`, `desk ${language}`, says(text))),
    ),
  );
}
