import { InvalidRules, loadRules } from "../../src/features/policy/cedar.ts";
import { isAllowed } from "./reference.ts";
import { createNoise, randomFacts, randomRule } from "./requests.ts";

/**
 * `node packages/server/eval/policy/prove.ts [COUNT] [SEED]`: generated requests against the delivered rules and the
 * reference model, and against delivered plus random own rules; own rules that permit. Ends with status 1 when one count that must be 0 is not.
 */
const count = Number(process.argv[2] ?? 1_000_000);
const noise = createNoise(Number(process.argv[3] ?? 1));
const delivered = loadRules("");
const tally = {
  requests: 0,
  permitted: 0,
  differences: 0,
  belowLevel: 0,
  widened: 0,
  permitsWritten: 0,
  permitsAccepted: 0,
};

let own = loadRules("");
for (let index = 0; index < count; index += 1) {
  if (index % 1_000 === 0) tryPermit();
  if (index % 20_000 === 0)
    own = loadRules(Array.from({ length: 1 + (index % 3) }, () => randomRule(noise)).join("\n"));
  const facts = randomFacts(noise);
  const plain = delivered.decide(facts).allowed;
  tally.requests += 1;
  if (plain) tally.permitted += 1;
  if (plain !== isAllowed(facts)) tally.differences += 1;
  const needsLevel = facts.action === "reveal-field" || facts.action === "carry-out-action";
  if (plain && needsLevel && facts.provenLevel < facts.requiredLevel) tally.belowLevel += 1;
  if (index % 10 === 0 && own.decide(facts).allowed && !plain) tally.widened += 1;
}

/** An own rule that permits, alone and among others, has to be refused before it is ever asked. */
function tryPermit(): void {
  const others = Array.from({ length: Math.floor(noise() * 3) }, () => randomRule(noise));
  tally.permitsWritten += 1;
  try {
    loadRules([...others, randomRule(noise, "permit")].join("\n"));
    tally.permitsAccepted += 1;
  } catch (error) {
    if (!(error instanceof InvalidRules)) throw error;
  }
}

process.stdout.write(`${JSON.stringify(tally)}\n`);
process.exitCode = tally.differences + tally.belowLevel + tally.widened + tally.permitsAccepted === 0 ? 0 : 1;
