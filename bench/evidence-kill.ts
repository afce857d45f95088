/**
 * kill -9 of the server, every second time of every process of its database too, at random moments while values are
 * disclosed. Whatever had left the server must be in the tree, and no two signed heads may tell two stories.
 * `node bench/evidence-kill.ts [--rounds 500] [--seed 1]`
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Head, isConsistent, readCheckpoint, readConsistencyProof } from "@atalaia/evidence";
import { checkLog, filesOf } from "../packages/server/src/features/evidence/index.ts";
import { createContext } from "../packages/server/src/main.ts";
import { readSettings } from "../packages/server/src/platform/settings/settings.ts";
import { freePort, killDatabaseOf, wait } from "./desk/desk.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "500" }, seed: { type: "string", default: "1" } },
});
const rounds = Number(values.rounds);
const random = seeded(Number(values.seed));
const program = fileURLToPath(new URL("desk/disclosing.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "atalaia-kill-"));
const environment = {
  ...process.env,
  ATALAIA_DATA_FOLDER: folder,
  ATALAIA_SMTP_PORT: "0",
  ATALAIA_PORT: String(await freePort()),
  ATALAIA_LOG_LEVEL: "silent",
  ATALAIA_WORKER_THREADS: "1",
};
/** What a client has seen. */
const left = new Set<string>();
const heads = new Map<string, Head>();
const started = Date.now();

for (let round = 1; round <= rounds; round += 1) {
  const server = await start();
  await wait(50 + random() * 700);
  if (round % 2 === 0) await killDatabaseOf(folder);
  // Sometimes the server lives on for a moment without its database.
  if (round % 4 === 0) await wait(random() * 100);
  server.kill("SIGKILL");
  await new Promise((resolve) => server.stdout!.once("close", resolve));
  process.stdout.write(`\rround ${round} of ${rounds}, ${left.size} disclosed, ${heads.size} signed heads`);
}
process.stdout.write("\n");

const closers: (() => Promise<unknown>)[] = [];
const context = await createContext(readSettings(environment), environment, closers);
const logged = new Set(
  (
    await context.database.many<{ id: string }>(
      "select id from evidence_entries where position < (select size from evidence_log)",
    )
  ).map(({ id }) => id),
);
const missing = [...left].filter((id) => !logged.has(id)).length;
const check = await checkLog(context);
const inconsistent = await countInconsistent();
const rows: [string, string | number][] = [
  ["rounds (server; every second one the database too)", rounds],
  ["values that had left", left.size],
  ["entries in the tree", logged.size],
  ["left without an entry", missing],
  ["signed heads", heads.size],
  ["signed heads that do not continue the one before", inconsistent],
  ["log recomputed and compared", check.intact ? "intact" : String(check.flaw?.code)],
  ["health after the last start", context.evidence.health],
  ["minutes", ((Date.now() - started) / 60_000).toFixed(1)],
];
for (const [label, value] of rows) process.stdout.write(`  ${label.padEnd(52)} ${value}\n`);
for (const close of closers.reverse()) await close();
rmSync(folder, { recursive: true, force: true });
const sound = missing === 0 && inconsistent === 0 && check.intact && left.size > 0;
process.exitCode = sound ? 0 : 1;

/** Every head is compared with the one before it by size, and two of one size with each other. */
async function countInconsistent(): Promise<number> {
  const inOrder = [...heads.values()].sort((one, other) => one.size - other.size);
  const read = filesOf(context.database);
  let count = 0;
  for (const [index, head] of inOrder.slice(1).entries()) {
    const before = inOrder[index]!;
    const path = await readConsistencyProof(before.size, head.size, read);
    if (!isConsistent(before, head, path)) count += 1;
  }
  return count;
}

async function start(): Promise<ChildProcess> {
  const server = spawn(process.execPath, [program], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: server.stdout! });
  await new Promise<void>((resolve, reject) => {
    server.once("exit", (code) => reject(new Error(`The server ended with ${code}`)));
    lines.on("line", (line) => (line === "up" ? resolve() : note(line)));
  });
  return server;
}

/** A line that was cut by the kill has not arrived. */
function note(line: string): void {
  const [kind, text = ""] = line.split(" ");
  if (kind === "value" && text.length === 36) left.add(text);
  const head = kind === "head" ? readCheckpoint(Buffer.from(text, "base64").toString()) : null;
  if (head) heads.set(text, head.checkpoint);
}

function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
