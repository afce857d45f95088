import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { benignSets } from "../eval/judgement/benign-sets.ts";
import { readConversations, SETS } from "../eval/judgement/evaluate.ts";
import type { Turn } from "../src/types.ts";
import type { Example } from "./expand.ts";

// Never trained on: judged sets whose attacks or benign calls are to stay unseen.
const NEVER = ["bothbosu benign"];
const DEV_WEIGHT = 4;

/** Everything to learn from apart from the patterns. Throws when a set is not there. */
export function readExamples(): Example[] {
  return [...readDevelopment(), ...readBenign(), ...readLaw(), ...readDesk()];
}

/** The dev halves; a conversation is what its customer says. */
function readDevelopment(): Example[] {
  return SETS.flatMap((set) =>
    readConversations(set)
      .filter(({ half }) => half === "dev")
      .flatMap(({ turns, label }) =>
        customerTexts(turns).map((text) => ({
          text,
          attack: label === "attack",
          source: `dev ${set}`,
          weight: DEV_WEIGHT,
        })),
      ),
  );
}

// Single turns of an attack are often harmless; all of them together are not.
function customerTexts(turns: readonly Turn[]): string[] {
  return [
    turns
      .filter(({ from }) => from === "customer")
      .map(({ text }) => text)
      .join("\n"),
  ];
}

function readBenign(): Example[] {
  return benignSets()
    .filter(({ name }) => !NEVER.includes(name))
    .flatMap(({ name, conversations }) =>
      conversations
        .filter((_, index) => index % 2 === 0)
        .flatMap((turns) => turns.filter(({ from }) => from === "customer"))
        .map(({ text }) => ({ text, attack: false, source: name, weight: 1 })),
    );
}

function readLaw(): Example[] {
  const root = process.env.ATALAIA_DATA ?? fileURLToPath(new URL("../../../../shared/data", import.meta.url));
  const path = `${root}/lener-br/train.conll`;
  if (!existsSync(path)) throw new Error("The data set lener-br is not there; set ATALAIA_DATA.");
  return readFileSync(path, "utf8")
    .split(/\n\s*\n/)
    .filter((_, index) => index % 3 === 0)
    .map((sentence) => sentence.replace(/ \S+$/gm, "").replaceAll("\n", " "))
    .map((text) => ({ text, attack: false, source: "lener-br", weight: 1 }));
}

/** Ordinary desk sentences written for the names and identifiers, their places for values left out. */
function readDesk(): Example[] {
  return ["pt-BR", "en", "es"].flatMap((language) =>
    [`identifiers/benign-${language}`, `names/benign-${language}`, `identifiers/${language}`].flatMap(
      (name) =>
        readFileSync(new URL(`../eval/${name}.txt`, import.meta.url), "utf8")
          .trim()
          .split("\n")
          .filter((line) => !line.startsWith("#"))
          .map((line) => line.replace(/\{[^}]*\}|\[[^\]]*\]/g, " 00 "))
          .map((text) => ({ text, attack: false, source: `desk ${language}`, weight: 1 })),
    ),
  );
}
