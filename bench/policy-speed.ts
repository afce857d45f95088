/**
 * How long one decision of the policy takes: the delivered rules alone, and with fifty own ones.
 * Usage: node bench/policy-speed.ts [DECISIONS]
 */
import { createNoise, randomFacts, randomRule } from "../packages/server/eval/policy/requests.ts";
import { loadRules } from "../packages/server/src/features/policy/cedar.ts";

const count = Number(process.argv[2] ?? 20_000);
const mostMilliseconds = 1;

const noise = createNoise(1);
const sets = {
  delivered: "",
  "with 50 own rules": Array.from({ length: 50 }, () => randomRule(noise)).join("\n"),
};

let failed = false;
for (const [name, own] of Object.entries(sets)) {
  const rules = loadRules(own);
  const cases = Array.from({ length: 1_000 }, () => randomFacts(noise));
  for (const facts of cases) rules.decide(facts);
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const began = performance.now();
    rules.decide(cases[index % cases.length]!);
    times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!;
  console.log(
    `${name}: p50 ${at(0.5).toFixed(3)} ms, p99 ${at(0.99).toFixed(3)} ms, most ${at(1).toFixed(3)} ms`,
  );
  failed ||= name === "delivered" && at(0.5) > mostMilliseconds;
}
process.exitCode = failed ? 1 : 0;
