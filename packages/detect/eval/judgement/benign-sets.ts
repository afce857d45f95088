import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Turn } from "../../src/types.ts";

export interface BenignSet {
  readonly name: string;
  /** Conversations in which nobody attacks; a single text is a conversation of one turn. */
  readonly conversations: readonly (readonly Turn[])[];
}

const MULTIDOGO_SAMPLE = 5;

/** The benign parts of the open sets; a set that is not there is left out with a message. */
export function benignSets(): BenignSet[] {
  const root =
    process.env.ATALAIA_DATA ?? fileURLToPath(new URL("../../../../../shared/data", import.meta.url));
  return READERS.flatMap(({ name, path, read }) => {
    if (existsSync(join(root, path))) return [{ name, conversations: read(join(root, path)) }];
    console.log(`${name}: not available here`);
    return [];
  });
}

const READERS: readonly { name: string; path: string; read: (path: string) => (readonly Turn[])[] }[] = [
  {
    name: "banking77",
    path: "banking77",
    read: (path) => ["train.csv", "test.csv"].flatMap((file) => column(join(path, file), "text")),
  },
  {
    name: "bitext",
    path: "bitext",
    read: (path) =>
      ["train.csv", "dev.csv", "test.csv"].flatMap((file) => column(join(path, file), "utterance")),
  },
  { name: "uci-sms ham", path: "uci-sms/SMSSpamCollection.tsv", read: readSms },
  { name: "star-sample", path: "star-sample/turns.jsonl", read: readStar },
  { name: "multidogo, every fifth turn", path: "multidogo", read: readMultidogo },
  {
    name: "bothbosu benign",
    path: "bothbosu-single-agent/single-agent-scam-dialogue_all.csv",
    read: (path) => readBothbosu(path),
  },
];

function single(text: string): readonly Turn[] {
  return [{ from: "customer", text }];
}

function column(path: string, name: string): (readonly Turn[])[] {
  const [header = [], ...rows] = parseCsv(readFileSync(path, "utf8"), ",");
  const index = header.indexOf(name);
  return rows.map((row) => single(row[index] ?? ""));
}

function readSms(path: string): (readonly Turn[])[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line.startsWith("ham\t")).map((line) => single(line.slice(4)));
}

function readStar(path: string): (readonly Turn[])[] {
  const dialogues = new Map<number, Turn[]>();
  for (const line of readFileSync(path, "utf8").trim().split("\n")) {
    const row = JSON.parse(line) as { dialogue: number; role: string; text: string };
    const turns = dialogues.get(row.dialogue) ?? [];
    turns.push({ from: row.role === "agent" ? "agent" : "customer", text: row.text });
    dialogues.set(row.dialogue, turns);
  }
  return [...dialogues.values()];
}

function readMultidogo(path: string): (readonly Turn[])[] {
  const turns = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const [header = [], ...rows] = parseCsv(readFileSync(join(path, name, "train.tsv"), "utf8"), "\t");
      return rows.map((row) => row[header.indexOf("utterance")] ?? "");
    });
  return turns.filter((_, index) => index % MULTIDOGO_SAMPLE === 0).map(single);
}

/** Attacks by other authors, of which none was read: the synthetic calls, and the mails' words without their senders. */
export function attackSets(): BenignSet[] {
  const root =
    process.env.ATALAIA_DATA ?? fileURLToPath(new URL("../../../../../shared/data", import.meta.url));
  const calls = join(root, "bothbosu-single-agent/single-agent-scam-dialogue_all.csv");
  return [
    { name: "mail attacks, words alone", conversations: readMails("attacks") },
    ...(existsSync(calls) ? [{ name: "bothbosu scam calls", conversations: readBothbosu(calls, "1") }] : []),
  ];
}

/** Subject and text of the mails of `packages/mail/eval`. */
export function readMails(kind: "attacks" | "benign" | "benign-modern"): (readonly Turn[])[] {
  const path = new URL(`../../../mail/eval/${kind}.jsonl`, import.meta.url);
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { subject?: string; text?: string; html?: string })
    .map(({ subject = "", text = "", html = "" }) =>
      single(`${subject}\n\n${text}\n${html.replace(/<[^>]*>/g, " ")}`),
    );
}

// The caller is whom the desk would not know; the called person stands where an agent would.
function readBothbosu(path: string, kind = "0"): (readonly Turn[])[] {
  const [header = [], ...rows] = parseCsv(readFileSync(path, "utf8").replace(/^\ufeff/, ""), ",");
  const [dialogue, label] = [header.indexOf("dialogue"), header.indexOf("labels")];
  return rows
    .filter((row) => row[label]?.trim() === kind)
    .map((row) =>
      [...(row[dialogue] ?? "").matchAll(/(Suspect|Innocent): ((?:(?!(?:Suspect|Innocent): )[\s\S])*)/g)].map(
        (match) => ({
          from: match[1] === "Suspect" ? ("customer" as const) : ("agent" as const),
          text: match[2] ?? "",
        }),
      ),
    );
}

/** RFC 4180 with any delimiter. */
function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  let field = "";
  let quoted = false;
  const endField = () => {
    rows.at(-1)!.push(field);
    field = "";
  };
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (quoted && character === '"' && text[index + 1] === '"') field += text[index++];
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === delimiter) endField();
    else if (!quoted && character === "\n") {
      endField();
      rows.push([]);
    } else if (quoted || character !== "\r") field += character;
  }
  endField();
  return rows.filter((row) => row.length > 1 || row[0] !== "");
}
