// npm test: everything that holds the house, one line per step, the sum as the last line.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import {
  ensureConsole,
  ensureInstalled,
  filesBelow,
  main,
  ROOT,
  runtime,
  SetUpError,
  seconds,
} from "./set-up.mjs";
import { readCounts } from "./test-reporter.mjs";

/** Each step resolves to its counts. `needsDatabase`: ATALAIA_TEST_DATABASE_URL names the run's own server. */
const STEPS = [
  { name: "types", run: () => program("scripts/types.mjs", []) },
  {
    name: "lint",
    run: () => program("node_modules/@biomejs/biome/bin/biome", ["check", "--colors=off", "."]),
  },
  { name: "house", run: () => tests(["scripts"]) },
  { name: "unit", run: () => tests(["contract", "evidence", "detect", "mail", "console"].map(inPackages)) },
  { name: "integration", needsDatabase: true, run: () => tests(["server", "cli"].map(inPackages)) },
  { name: "build", run: build },
  { name: "e2e", needsDatabase: true, run: () => tests(["e2e"], 1) },
];

const STEP_LIMIT_MS = 15 * 60_000;
const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };
const running = new Set();

/** The browser's package unpacks itself into the temporary folder, where another user's copy could not be run. */
function ownTemporaryFolder() {
  const folder = join(tmpdir(), `atalaia-tests-${process.getuid?.() ?? "user"}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  process.env.TMPDIR = folder;
}

function inPackages(name) {
  return `packages/${name}`;
}

/** Resolves to the exit status; null when it had to be killed. Lines go to `onLine`, else to the terminal. */
function launch(parameters, onLine = console.log) {
  const child = spawn(runtime(), parameters, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  running.add(child);
  createInterface({ input: child.stdout }).on("line", onLine);
  const limit = setTimeout(() => child.kill("SIGKILL"), STEP_LIMIT_MS);
  return new Promise((resolve) => {
    child.once("close", (status) => {
      clearTimeout(limit);
      running.delete(child);
      resolve(status);
    });
  });
}

async function program(script, parameters) {
  return (await launch([script, ...parameters])) === 0 ? PASSED : FAILED;
}

async function build() {
  try {
    await ensureConsole();
    return PASSED;
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.log(error.message);
    return FAILED;
  }
}

async function tests(folders, concurrency = 2) {
  const files = folders
    .flatMap((folder) => filesBelow(join(ROOT, folder)))
    .filter((file) => file.endsWith(".test.ts"));
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  let counts = null;
  const parameters = [
    "--test",
    `--test-concurrency=${concurrency}`,
    "--test-timeout=180000",
    "--test-reporter=./scripts/test-reporter.mjs",
  ];
  const status = await launch([...parameters, ...files], (line) => {
    const found = readCounts(line);
    if (found === null) console.log(line);
    else counts = found;
  });
  // A run that ended without a sum, or badly although nothing failed, is a failure of its own.
  if (counts === null) return FAILED;
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** One PostgreSQL server for all test files; it stops when its input is closed, so also when this process dies. */
async function startDatabase() {
  const script = "packages/server/src/testing/serve-test-database.ts";
  const server = spawn(runtime(), [script], { cwd: ROOT, stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => server.once("close", resolve));
  const first = new Promise((resolve) => createInterface({ input: server.stdout }).once("line", resolve));
  const url = await Promise.race([first, ended]);
  if (typeof url !== "string") throw new SetUpError("The test database did not start; its reason is above.");
  process.env.ATALAIA_TEST_DATABASE_URL = url;
  return {
    stop() {
      server.stdin.end();
      return ended;
    },
  };
}

function chosenSteps() {
  const [option, list, ...rest] = process.argv.slice(2);
  if (option === undefined) return STEPS;
  const names = option === "--only" && rest.length === 0 ? (list ?? "").split(",") : [];
  const known = STEPS.map(({ name }) => name);
  if (names.length === 0 || names.some((name) => !known.includes(name)))
    throw new SetUpError(`Usage: npm test [-- --only STEP,STEP]; steps: ${known.join(", ")}`);
  return STEPS.filter(({ name }) => names.includes(name));
}

function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

async function runSteps(steps) {
  const needsDatabase =
    steps.some((step) => step.needsDatabase) && process.env.ATALAIA_TEST_DATABASE_URL === undefined;
  const database = needsDatabase ? await startDatabase() : null;
  let total = { passed: 0, failed: 0, skipped: 0 };
  try {
    for (const { name, run } of steps) {
      const started = Date.now();
      const counts = await run();
      console.log(`${name.padEnd(12)} ${describe(counts)} (${seconds(started)})`);
      total = add(total, counts);
    }
  } finally {
    await database?.stop();
  }
  return total;
}

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(1);
  });

await main(async () => {
  const steps = chosenSteps();
  ownTemporaryFolder();
  await ensureInstalled();
  const total = await runSteps(steps);
  console.log(describe(total));
  return total.failed > 0 ? 1 : 0;
});
