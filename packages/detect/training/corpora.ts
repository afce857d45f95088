import { existsSync, readFileSync } from "node:fs";
import type { Example } from "./generate.ts";

const DATA = process.env["ATALAIA_DATA"] ?? new URL("../../../../shared/data", import.meta.url).pathname;

/** The open sets by name; an absent set is an error that names it. */
export function readCorpus(
  name: "lener-br" | "multidogo" | "presidio-research",
  part: "train" | "test",
): Example[] {
  if (!existsSync(`${DATA}/${name}`)) throw new Error(`The data set ${name} is not there; set ATALAIA_DATA.`);
  return { "lener-br": lener, multidogo, "presidio-research": presidio }[name](part);
}

function lener(part: "train" | "test"): Example[] {
  const file = `${DATA}/lener-br/${part === "train" ? "train" : "dev"}.conll`;
  return readFileSync(file, "utf8")
    .split(/\n\s*\n/)
    .map((sentence) => {
      const rows = sentence
        .split("\n")
        .filter(Boolean)
        .map((row) => row.split(" "));
      return join(rows.map(([word, tag]) => ({ word: word!, isName: tag!.endsWith("PESSOA") })));
    });
}

function multidogo(part: "train" | "test"): Example[] {
  return ["finance", "media", "software"].flatMap((domain) => {
    const rows = readTsv(readFileSync(`${DATA}/multidogo/${domain}/${part}.tsv`, "utf8"));
    const header = rows[0]!;
    const text = header.indexOf("utterance");
    const slots = header.indexOf("slot-labels");
    return rows.slice(1).flatMap((row) => {
      const words = (row[text] ?? "").split(" ");
      const labels = (row[slots] ?? "").split(" ");
      if (words.length !== labels.length) return [];
      return [join(words.map((word, index) => ({ word, isName: labels[index] === "name" })))];
    });
  });
}

function presidio(part: "train" | "test"): Example[] {
  const file = part === "train" ? "generated_large.json" : "synth_dataset_v2.json";
  const rows = JSON.parse(readFileSync(`${DATA}/presidio-research/${file}`, "utf8")) as {
    full_text: string;
    spans: { entity_type: string; start_position: number; end_position: number }[];
  }[];
  return rows.map((row) => ({
    text: row.full_text,
    spans: row.spans
      .filter((span) => span.entity_type === "PERSON")
      .map((span) => ({ start: span.start_position, end: span.end_position })),
  }));
}

function join(words: readonly { word: string; isName: boolean }[]): Example {
  const spans: { start: number; end: number }[] = [];
  let text = "";
  for (const { word, isName } of words) {
    if (text !== "") text += " ";
    if (isName) spans.push({ start: text.length, end: text.length + word.length });
    text += word;
  }
  return { text, spans };
}

// Tab-separated with quotes: a quoted field may hold tabs and line breaks, a doubled quote stands for one.
function readTsv(text: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  let field = "";
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]!;
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text[index + 1] === '"') field += text[index++];
      else isQuoted = false;
    } else if (sign === '"' && field === "") isQuoted = true;
    else if (sign === "\t" || sign === "\n") {
      row.push(field.replace(/\r$/, ""));
      field = "";
      if (sign === "\n") rows.push(row.splice(0));
    } else field += sign;
  }
  return rows;
}
