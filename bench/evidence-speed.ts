/**
 * The evidence log's own speed on one core. Usage: node bench/evidence-speed.ts
 * Prints: leaves appended per second, a writer's batches, and what checking a receipt costs, first time and after.
 */
import {
  appendEntries,
  createSigner,
  EMPTY_EDGE,
  formatReceipt,
  headOf,
  LOG_SIGNATURE,
  sealEntry,
  signCheckpoint,
  Tree,
  verifyReceipt,
} from "@atalaia/evidence";

const LEAVES = 100_000;
const seed = (byte: number) => new Uint8Array(32).fill(byte);
const signer = createSigner("bench.example/log", LOG_SIGNATURE, seed(1));

function timed<T>(work: () => T): [T, number] {
  const started = performance.now();
  return [work(), performance.now() - started];
}

const sealed = Array.from({ length: 256 }, (_, at) =>
  sealEntry(
    {
      id: `01980000-0000-7000-8000-${String(at).padStart(12, "0")}`,
      type: "contact.field-revealed",
      time: "2026-03-02T13:45:10.250Z",
      data: { agent: "agent-7", contact: `contact-${at}`, conversation: "conversation-31", level: "V2" },
    },
    { reason: "Pedido atrasado" },
    (length) => seed(at).slice(0, length),
  ),
);
const entries = Array.from({ length: LEAVES }, (_, at) => sealed[at % 256]!.bytes);

const [tree, appending] = timed(() => {
  const grown = new Tree();
  for (const entry of entries) grown.append(entry);
  return grown;
});
console.log(`${LEAVES} leaves of ${entries[0]!.length} bytes appended in ${appending.toFixed(0)} ms`);

const [edge, batching] = timed(() => {
  let current = EMPTY_EDGE;
  for (let at = 0; at < 10_000; at += 10) {
    current = appendEntries(current, entries.slice(at, at + 10)).edge;
    headOf(current);
  }
  return current;
});
console.log(
  `${edge.size} entries in batches of 10, each with its root: ${(batching / 1000).toFixed(2)} ms a batch`,
);

const { entry, openings } = sealed[77]!;
const checkpoint = signCheckpoint(tree.head(), null, [], signer);
const receipt = formatReceipt({ entry, openings, index: 77, path: tree.inclusionProof(77), checkpoint });
const check = () => verifyReceipt(receipt, { log: [signer] });
const [verdict, first] = timed(check);
const [, next] = timed(() => {
  for (let round = 0; round < 200; round += 1) check();
});
console.log(
  `receipt of ${receipt.length} bytes: ${verdict.valid ? "valid" : verdict.flaw}, ${first.toFixed(1)} ms the first time, ${(next / 200).toFixed(2)} ms after`,
);
