// Plain JavaScript without dependencies: it runs before anything is installed, on any Node from 20 on.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** A failure whose message is all that its reader needs. */
export class SetUpError extends Error {}

const WINDOWS = process.platform === "win32";
const BUILT = join(ROOT, "packages/console/dist/.built");
const BUILT_FROM = ["console", "contract", "detect", "evidence"].map((name) => join(ROOT, "packages", name));

/** The Node the program was written for: it comes with the packages, whatever the machine has. */
export function runtime() {
  const program = join(ROOT, "node_modules/.bin", WINDOWS ? "node.exe" : "node");
  if (existsSync(program)) return program;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 24 || (major === 24 && minor >= 7)) return process.execPath;
  throw new SetUpError(
    "Node 24 did not come with the packages. Try `npm rebuild node`, or install Node 24.7 or newer.",
  );
}

/** Installs what package-lock.json names, when something of it is missing or of another version. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const fresh = !existsSync(join(ROOT, "node_modules"));
  console.log(fresh ? "Installing packages (once, about a minute) …" : "Updating packages …");
  const started = Date.now();
  // Not `npm ci`: it refuses a lock without the packages of other platforms, which not every registry mirror has.
  await npm(["install", "--no-save", "--include=dev", "--include=optional"]);
  if (!isInstalled())
    throw new SetUpError("The packages are not complete. Remove the folder node_modules, then try again.");
  console.log(`Packages installed (${seconds(started)}).`);
}

/** Compares the lock with npm's own record of what lies in node_modules, package by package. */
function isInstalled() {
  const wanted = readJson(join(ROOT, "package-lock.json"));
  const found = readJson(join(ROOT, "node_modules/.package-lock.json"));
  if (wanted === null)
    throw new SetUpError("package-lock.json is missing: this is not a whole copy of Atalaia.");
  if (found === null) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional, peer, link }]) => {
    if (!path.startsWith("node_modules/") || link) return true;
    const present = found.packages[path]?.version;
    return present === version || (present === undefined && (optional === true || peer === true));
  });
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Builds the console when its sources, or those it is built from, are not the ones it was built from last. */
export async function ensureConsole() {
  const hash = sourcesHash();
  if (existsSync(BUILT) && readFileSync(BUILT, "utf8") === hash) return;
  console.log("Building the console …");
  const started = Date.now();
  await npm(["run", "--silent", "build"]);
  writeFileSync(BUILT, hash);
  console.log(`Console built (${seconds(started)}).`);
}

function sourcesHash() {
  const hash = createHash("sha256").update(readFileSync(join(ROOT, "package-lock.json")));
  for (const file of BUILT_FROM.flatMap((folder) => filesBelow(folder))) {
    if (file.includes(".test.")) continue;
    hash.update(relative(ROOT, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

const NOT_SOURCES = new Set(["node_modules", "dist", "eval", "fixtures"]);

/** All files below a folder in a fixed order, without what is installed or built. */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return NOT_SOURCES.has(entry.name) ? [] : filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
}

/** Quiet unless it fails: then everything npm said is shown. */
async function npm(parameters) {
  const script = process.env.npm_execpath;
  const [program, first] = script?.endsWith("js") ? [process.execPath, [script]] : ["npm", []];
  const { status, output } = await run(program, [...first, ...parameters], {
    shell: WINDOWS && first.length === 0,
  });
  if (status === 0) return;
  throw new SetUpError(
    `${output.trim()}\n\nnpm ${parameters.slice(0, 2).join(" ")} failed; its words are above. ${hintFor(output)}`,
  );
}

const HINTS = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/,
    "The package registry cannot be reached: check the network or npm's proxy settings.",
  ],
  [/ENOSPC/, "The disk is full: about 1 GB is needed."],
  [
    /EACCES|EPERM|EROFS/,
    "This user may not write here: take a copy of your own, or change the owner of this folder.",
  ],
  [
    /SELF_SIGNED|UNABLE_TO_VERIFY|CERT_/,
    "The registry's certificate is not trusted here: see npm's setting cafile.",
  ],
];

function hintFor(output) {
  return HINTS.find(([pattern]) => pattern.test(output))?.[1] ?? "";
}

function run(program, parameters, options) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.once("error", (error) => resolve({ status: 1, output: error.message }));
    child.once("close", (status) => resolve({ status, output }));
  });
}

/** Runs a program in the foreground; resolves to its exit status, 128 and more when a signal ended it. */
export function inForeground(program, parameters, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd: ROOT, stdio: "inherit", ...options });
    const release = forwardSignals(child);
    child.once("error", reject);
    child.once("close", (status, signal) => {
      release();
      resolve(status ?? 128 + (SIGNALS[signal] ?? 0));
    });
  });
}

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** A terminal sends Ctrl-C to both of us; what comes any other way reaches only this process and is handed on. */
function forwardSignals(child) {
  const handlers = Object.keys(SIGNALS).map((signal) => {
    const handler = () => {
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    };
    process.on(signal, handler);
    return [signal, handler];
  });
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}

export function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}

/** Runs a program's main function; what it cannot mend is told in one message. */
export async function main(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
