import { existsSync, readFileSync } from "node:fs";
import { findAddresses } from "../../src/addresses/find-addresses.ts";
import { findNames } from "../../src/names/find-names.ts";
import { nameModel } from "../../src/names/model.ts";
import { readWords } from "../../src/names/words.ts";
import { normalize } from "../../src/normalize.ts";

/**
 * Over-redaction on customers' questions that hold no personal data (banking77): share of words masked. The set was
 * not used in training.
 * Usage: node eval/names/benign.ts [--show]
 */
const DATA = process.env["ATALAIA_DATA"] ?? new URL("../../../../../shared/data", import.meta.url).pathname;
const SETS = ["banking77/train.csv", "banking77/test.csv"];
const show = process.argv.includes("--show");

for (const set of SETS) {
  if (existsSync(`${DATA}/${set}`)) measure(set);
  else console.log(`${set} is not there; set ATALAIA_DATA.`);
}

function measure(set: string): void {
  let words = 0;
  let masked = 0;
  let messages = 0;
  let touched = 0;
  for (const line of readFileSync(`${DATA}/${set}`, "utf8").split("\n").slice(1)) {
    const text = line.slice(0, line.lastIndexOf(","));
    const normalized = normalize(text);
    const read = readWords(normalized, nameModel().lexicon);
    const found = [...findNames(normalized, read), ...findAddresses(read, normalized.codes)];
    messages++;
    words += text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (found.length > 0) touched++;
    for (const { start, end, type } of found) {
      masked += text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
      if (show) console.log(`${type} «${text.slice(start, end)}» in ${text.slice(0, 100)}`);
    }
  }
  const percent = ((100 * masked) / words).toFixed(2);
  console.log(
    `${set}: ${masked} of ${words} words masked (${percent} %), in ${touched} of ${messages} messages`,
  );
}
