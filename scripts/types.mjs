// npm run types: the compiler over the root and every package, two at a time. Silent when all is well.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, main, ROOT, runtime } from "./set-up.mjs";

const projects = [".", ...readdirSync(join(ROOT, "packages")).map((name) => `packages/${name}`)].filter(
  (project) => existsSync(join(ROOT, project, "tsconfig.json")),
);

function check(project) {
  return new Promise((resolve) => {
    const parameters = [
      "node_modules/typescript/bin/tsc",
      "-p",
      project,
      "--pretty",
      String(process.stdout.isTTY === true),
    ];
    spawn(runtime(), parameters, { cwd: ROOT, stdio: "inherit" }).once("close", (status) =>
      resolve(status === 0),
    );
  });
}

async function checkInTurn(waiting) {
  let right = true;
  for (let project = waiting.shift(); project !== undefined; project = waiting.shift())
    right = (await check(project)) && right;
  return right;
}

await main(async () => {
  await ensureInstalled();
  const waiting = [...projects];
  const results = await Promise.all([checkInTurn(waiting), checkInTurn(waiting)]);
  return results.every(Boolean) ? 0 : 1;
});
