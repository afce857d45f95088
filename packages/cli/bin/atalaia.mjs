#!/usr/bin/env node
// Plain JavaScript: on an old Node it hands over to the Node that came with the packages, and it switches the cache of
// compiled code on before any TypeScript is loaded, which halves the start of `atalaia scan`.
import { spawn } from "node:child_process";
import { createRequire, enableCompileCache } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

const [major, minor] = process.versions.node.split(".").map(Number);

if (major > 24 || (major === 24 && minor >= 7)) {
  // Not in the shared temporary folder, Node's default: code from there could be somebody else's.
  const caches = process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache");
  enableCompileCache(join(caches, "atalaia"));
  await import("../src/main.ts");
} else {
  const program = join(dirname(createRequire(import.meta.url).resolve("node/package.json")), "bin/node");
  const child = spawn(program, process.argv.slice(1), { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.once("close", (status) => {
    process.exitCode = status ?? 1;
  });
}
