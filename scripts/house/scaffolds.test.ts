import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { newConnector } from "../new-connector.ts";
import { newPage } from "../new-page.ts";
import { ROOT } from "./sources.ts";

const copy = mkdtempSync(join(tmpdir(), "atalaia-scaffold-"));
after(() => rmSync(copy, { recursive: true, force: true }));

function take(...paths: readonly string[]): void {
  for (const path of paths) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
}

take("tsconfig.base.json", "biome.json");
symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));

function run(...parameters: readonly string[]): { status: number | null; output: string } {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, {
    cwd: copy,
    env,
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

const BIOME = ["node_modules/@biomejs/biome/bin/biome", "check", "--vcs-enabled=false"];

describe("npm run new", () => {
  it("makes a detector whose examples fail until they are filled in", () => {
    take("scripts/new-detector.ts", "packages/detect/src", "packages/detect/package.json");
    const made = run(
      "-e",
      `import("./scripts/new-detector.ts").then((it) => it.newDetector("secret/scaffolded-token"))`,
    );
    assert.equal(made.status, 0, made.output);
    const examples = [
      "--test",
      "--test-name-pattern=secret/scaffolded-token",
      "packages/detect/src/detectors/examples.test.ts",
    ];
    assert.notEqual(run(...examples).status, 0);
    const file = join(copy, "packages/detect/src/detectors/secret/scaffolded-token.ts");
    const filled = readFileSync(file, "utf8")
      .replace("replace me «000-000»", "word that names it «000-000»")
      .replace("replace me word that names it 000-000", "another word 000-000");
    writeFileSync(file, filled);
    const { status, output } = run(...examples);
    assert.equal(status, 0, output);
  });

  it("makes a connector that passes its own test and the linter", () => {
    take("packages/server/src/connectors/types.ts");
    const { files } = newConnector(copy, "acme-desk");
    const tested = run("--test", join("packages/server/src/connectors/acme-desk/fetch-messages.test.ts"));
    assert.equal(tested.status, 0, tested.output);
    const linted = run(...BIOME, ...files);
    assert.equal(linted.status, 0, linted.output);
  });

  it("makes a page that compiles with the console and passes the linter", () => {
    take("packages/console/src", "packages/console/tsconfig.json");
    const { files } = newPage(copy, "lost-property");
    const config = JSON.parse(readFileSync(join(copy, "packages/console/tsconfig.json"), "utf8")) as object;
    const only = { ...config, include: ["src/app/pages/lost-property-page.tsx"] };
    writeFileSync(join(copy, "packages/console/tsconfig.json"), JSON.stringify(only));
    const compiled = run("node_modules/typescript/bin/tsc", "-p", "packages/console");
    const own = compiled.output.split("\n").filter((line) => line.includes("lost-property"));
    assert.deepEqual(own, []);
    const linted = run(...BIOME, ...files);
    assert.equal(linted.status, 0, linted.output);
  });

  it("refuses a name that is taken or is none, and writes nothing", () => {
    assert.throws(() => newConnector(copy, "acme-desk"), /is there already/);
    assert.throws(() => newPage(copy, "Lost Property"), /lower case/);
  });
});
