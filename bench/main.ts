/**
 * Every bench of the repository, one after the other, each in a process of its own and within a time limit.
 * Usage: npm run bench [-- name …]
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const BENCHES: Readonly<Record<string, readonly [file: string, minutes: number]>> = {
  detect: ["bench/detect-speed.ts", 5],
  peers: ["bench/detect-peers.ts", 20],
  mail: ["bench/mail-speed.ts", 5],
  "mail-peers": ["bench/mail-peers.ts", 10],
  evidence: ["bench/evidence-speed.ts", 5],
  policy: ["bench/policy-speed.ts", 5],
  "evidence-desk": ["bench/evidence-desk.ts", 5],
  "worst-case": ["packages/detect/eval/worst-case.ts", 15],
};

const root = join(import.meta.dirname, "..");
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => BENCHES[name] === undefined);
if (unknown.length > 0) {
  console.error(`No bench ${unknown.join(", ")}; there are ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(2);
}
let failed = 0;
for (const [name, [file, minutes]] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}`);
  if (!existsSync(join(root, file))) {
    console.log("not available");
    continue;
  }
  const { status } = spawnSync(process.execPath, [file], {
    cwd: root,
    stdio: "inherit",
    timeout: minutes * 60_000,
  });
  if (status === 0) continue;
  failed++;
  console.log(`stopped: ${status === null ? `more than ${minutes} minutes` : `exit status ${status}`}`);
}
process.exit(failed === 0 ? 0 : 1);
