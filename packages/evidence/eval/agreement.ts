/**
 * Whether the verifier in Python agrees. Usage: node eval/agreement.ts [proofs] [receipts] [seed]
 * Exit status 1 when the two differ on any.
 */
import { compareVerifiers } from "../src/testing/second-opinion.ts";

const [proofs = 1_000_000, receipts = 2_000, seed = 1] = process.argv.slice(2).map(Number);
const runs = [
  ["proofs", await compareVerifiers(proofs, seed, ["inclusion", "consistency"])],
  ["receipts", await compareVerifiers(receipts, seed, ["receipt"])],
] as const;
for (const [name, { asked, believed, unchecked, differences }] of runs)
  console.log(
    `${asked} ${name}: ${differences.length} differences, ${believed} believed by both, ${unchecked} unchecked`,
  );
process.exitCode = runs.every(([, { differences }]) => differences.length === 0) ? 0 : 1;
