/**
 * Recall and false alarms on the public rule examples of other scanners (see README of the data folder).
 *
 *   ATALAIA_DATA=… node packages/detect/eval/secrets/evaluate.ts [--missed]
 *
 * `--missed` prints the names of rules with missed examples, never the strings.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "../../src/engine.ts";

const data = process.env["ATALAIA_DATA"] ?? join(import.meta.dirname, "../../../../../shared/data");

interface Example {
  readonly rule: string;
  readonly label: "secret" | "clean";
  readonly base64: string;
  readonly toolSpecific?: boolean;
}

const SETS = [
  ["noseyparker-rules", "noseyparker-rules/examples.jsonl"],
  ["secretlint", "secretlint/cases.jsonl"],
] as const;

const SECRET_TYPES = new Set(["connection-string"]);
const engine = createEngine();

function finds(text: string): boolean {
  return engine
    .scan(text)
    .findings.some(({ category, type }) => category === "secret" || SECRET_TYPES.has(type));
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
    .filter(({ toolSpecific }) => toolSpecific !== true);
  const missed = new Map<string, number>();
  const count = { secret: 0, found: 0, clean: 0, alarms: 0 };
  for (const { rule, label, base64 } of examples) {
    const hit = finds(Buffer.from(base64, "base64").toString("utf8"));
    if (label === "clean") {
      count.clean++;
      if (hit) count.alarms++;
      if (hit) missed.set(`alarm ${rule}`, (missed.get(`alarm ${rule}`) ?? 0) + 1);
      continue;
    }
    count.secret++;
    if (hit) count.found++;
    else missed.set(rule, (missed.get(rule) ?? 0) + 1);
  }
  console.log(
    `${name}: recall ${count.found}/${count.secret} = ${((100 * count.found) / count.secret).toFixed(1)} %, false alarms ${count.alarms}/${count.clean}`,
  );
  if (process.argv.includes("--missed"))
    for (const [rule, times] of missed) console.log(`  ${rule} ${times}`);
}

for (const [name, file] of SETS) evaluate(name, file);
