/**
 * Gate M2 on the frozen benign messages. Odd lines are the development half, even lines the held-out half.
 *
 *   node packages/detect/eval/benign/evaluate.ts [--failures]
 *
 * `--failures` prints what is masked in the development half; of the other half only totals are looked at.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "../../src/engine.ts";

const SETS = ["pt-BR", "en", "es", "second-pt-BR", "second-en", "second-es"] as const;
const engine = createEngine();
const showFailures = process.argv.includes("--failures");

function evaluate(set: string, half: 0 | 1): void {
  const lines = readFileSync(join(import.meta.dirname, `${set}.txt`), "utf8")
    .split("\n")
    .filter(Boolean)
    .filter((_, index) => index % 2 === half);
  let tokens = 0;
  let masked = 0;
  let masks = 0;
  for (const line of lines) {
    const { findings } = engine.scan(line);
    masks += findings.length;
    for (const token of line.matchAll(/\S+/g)) {
      tokens++;
      const end = token.index + token[0].length;
      const hit = findings.find((finding) => finding.start < end && finding.end > token.index);
      if (hit === undefined) continue;
      masked++;
      if (showFailures && half === 0) console.log(`  ${hit.type}: ${token[0]} | ${line}`);
    }
  }
  const name = half === 0 ? "development" : "held-out";
  const share = ((100 * masked) / tokens).toFixed(2);
  console.log(
    `${set} ${name}: ${masked}/${tokens} tokens = ${share} %, ${masks} masks in ${lines.length} messages`,
  );
}

for (const set of SETS) for (const half of [0, 1] as const) evaluate(set, half);
