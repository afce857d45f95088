/**
 * Recall and false alarms on the public rule examples of other scanners (see README of the data folder).
 *
 *   ATALAIA_DATA=… node packages/detect/eval/secrets/evaluate.ts [--missed]
 *
 * `--missed` prints the names of rules with missed examples, never the strings. Every second rule (by the sum of the
 * codes of its name) is held out: its strings were never looked at, only its name and its totals.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "../../src/engine.ts";

const data = process.env["ATALAIA_DATA"] ?? join(import.meta.dirname, "../../../../../shared/data");

interface Example {
  readonly rule: string;
  readonly name?: string;
  readonly case?: string;
  /** Name of the file; key stores in binary form are no text and are left to the looker at files. */
  readonly file?: string;
  readonly label: "secret" | "clean";
  readonly base64: string;
  readonly toolSpecific?: boolean;
}

const SETS = [
  ["noseyparker-rules", "noseyparker-rules/examples.jsonl"],
  ["secretlint", "secretlint/cases.jsonl"],
] as const;

// These sets also call names of accounts, stores and applications secrets. We find them under types of their own,
// which count for the rules that are about such names and not for the others.
const NAME_TYPES = new Set(["cloud-resource", "client-id", "username"]);
const RULES_OF_NAMES = /account id|bucket|resource name|client id|username$|tenant_id|client_id/i;
const engine = createEngine();

const decode = (base64: string): string => Buffer.from(base64, "base64").toString("utf8");

/** The values called a secret in a text. */
function find(text: string, isName: boolean): string[] {
  return engine
    .scan(text)
    .findings.filter(
      ({ category, type }) =>
        category === "secret" || type === "connection-string" || (isName && NAME_TYPES.has(type)),
    )
    .map(({ start, end }) => text.slice(start, end));
}

type Half = "development" | "held-out";

function halfOf(rule: string): Half {
  return [...rule].reduce((sum, character) => sum + character.charCodeAt(0), 0) % 2 === 0
    ? "development"
    : "held-out";
}

interface Count {
  secret: number;
  found: number;
  clean: number;
  alarms: number;
  /** Alarms for a value that is part of an example which another rule wants found. */
  elsewhere: number;
}

const newCount = (): Count => ({ secret: 0, found: 0, clean: 0, alarms: 0, elsewhere: 0 });

function line(name: string, { secret, found, clean, alarms, elsewhere }: Count): string {
  return `${name}: recall ${found}/${secret} = ${((100 * found) / secret).toFixed(1)} %, false alarms ${alarms}/${clean}, ${elsewhere} of them a secret by another rule`;
}

function evaluate(name: string, file: string): void {
  const path = join(data, file);
  if (!existsSync(path)) {
    console.log(`${name}: not available (set ATALAIA_DATA)`);
    return;
  }
  const examples = readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Example)
    .filter(({ toolSpecific, file: name }) => toolSpecific !== true && !name?.endsWith(".p12"));
  const secrets = examples.filter(({ label }) => label === "secret").map(({ base64 }) => decode(base64));
  const missed = new Map<string, number>();
  const halves = { development: newCount(), "held-out": newCount() };
  for (const example of examples) {
    const { rule, label, base64 } = example;
    const count = halves[halfOf(rule)];
    const values = find(decode(base64), RULES_OF_NAMES.test(example.name ?? example.case ?? ""));
    const hit = values.length > 0;
    if (label === "clean") {
      count.clean++;
      if (hit) count.alarms++;
      if (hit && values.every((value) => secrets.some((text) => text.includes(value)))) count.elsewhere++;
      if (hit) missed.set(`alarm ${rule}`, (missed.get(`alarm ${rule}`) ?? 0) + 1);
      continue;
    }
    count.secret++;
    if (hit) count.found++;
    else missed.set(rule, (missed.get(rule) ?? 0) + 1);
  }
  for (const [half, count] of Object.entries(halves)) console.log(line(`${name} ${half}`, count));
  const [first, second] = [halves.development, halves["held-out"]];
  console.log(
    line(`${name} together`, {
      secret: first.secret + second.secret,
      found: first.found + second.found,
      clean: first.clean + second.clean,
      alarms: first.alarms + second.alarms,
      elsewhere: first.elsewhere + second.elsewhere,
    }),
  );
  if (process.argv.includes("--missed"))
    for (const [rule, times] of missed) console.log(`  ${rule} ${times}`);
}

for (const [name, file] of SETS) evaluate(name, file);
