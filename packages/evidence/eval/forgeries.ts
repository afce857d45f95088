/**
 * How many forged proofs, checkpoints and receipts are believed. Usage: node eval/forgeries.ts [count] [seed]
 * Exit status 1 when one is.
 */
import { forge } from "../src/testing/forgery.ts";

const [count = 1_000_000, seed = 1] = process.argv.slice(2).map(Number);
const { tried, accepted, weaker } = forge(count, seed);
console.log(`${tried} forgeries (seed ${seed}): ${accepted} believed, ${weaker} said less than the truth`);
process.exitCode = accepted === 0 ? 0 : 1;
