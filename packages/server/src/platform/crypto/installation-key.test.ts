import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { type LoadedKey, loadInstallationKey, nextKeyLine } from "./installation-key.ts";

describe("installation key", () => {
  let dataFolder: string;
  let file: string;

  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), "atalaia-key-"));
    file = join(dataFolder, "installation.key");
  });

  afterEach(() => rm(dataFolder, { recursive: true, force: true }));

  const load = (key?: string): LoadedKey =>
    loadInstallationKey({ dataFolder, environment: key === undefined ? {} : { ATALAIA_KEY: key } });
  const secret = (seed = 0) =>
    Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7 + seed)).toString("base64");

  it("is made on the first start, readable by its owner only, and found on the next", async () => {
    const first = load();
    assert.deepEqual([first.created, first.source, first.keys[0]?.version], [true, "file", 1]);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    const second = load();
    assert.equal(second.created, false);
    assert.deepEqual(second.keys, first.keys);
    assert.deepEqual(await readdir(dataFolder), ["installation.key"]);
  });

  it("is not made when a database exists already, as it would open nothing", () => {
    assert.throws(() => loadInstallationKey({ dataFolder, environment: {}, mayCreate: false }), {
      code: "key-missing",
    });
  });

  it("is taken from the environment first, and then no file is written", async () => {
    const loaded = load(`1:${secret()}`);
    assert.deepEqual([loaded.source, loaded.created], ["environment", false]);
    assert.deepEqual(await readdir(dataFolder), []);
  });

  it("has several versions after a rotation, the highest last", async () => {
    const first = load();
    await writeFile(file, `${nextKeyLine(first.keys)}\n${await readFile(file, "utf8")}`, { mode: 0o600 });
    const rotated = load();
    assert.deepEqual(
      rotated.keys.map(({ version }) => version),
      [1, 2],
    );
    assert.deepEqual(rotated.keys[0], first.keys[0]);
    assert.deepEqual(
      load(`2:${secret(1)}, 1:${secret()}`).keys.map(({ version }) => version),
      [1, 2],
    );
  });

  it("is refused when others could read its file", async () => {
    load();
    await chmod(file, 0o640);
    assert.throws(() => load(), { code: "key-file-readable-by-others" });
  });

  for (const [what, value, code] of [
    ["blank", "", "key-blank"],
    ["only spaces", "  \n", "key-blank"],
    ["only a comment", "# later", "key-blank"],
    ["without a version", secret(), "key-malformed"],
    ["of version 0", `0:${secret()}`, "key-malformed"],
    ["too short", `1:${randomBytes(16).toString("base64")}`, "key-malformed"],
    ["too long", `1:${randomBytes(33).toString("base64")}`, "key-malformed"],
    ["a sentence", "1:correct horse battery staple", "key-malformed"],
    ["all zeros", `1:${Buffer.alloc(32).toString("base64")}`, "key-weak"],
    ["a repeated word", `1:${Buffer.from("atalaia!".repeat(4)).toString("base64")}`, "key-weak"],
    [
      "a password in base64",
      `1:${Buffer.from("the quick brown fox jumps over l").toString("base64")}`,
      "key-weak",
    ],
    ["the same version twice", `1:${secret()} 1:${secret(1)}`, "key-malformed"],
    ["the same secret twice", `1:${secret()} 2:${secret()}`, "key-malformed"],
  ] as const) {
    it(`is refused when it is ${what}`, () => {
      assert.throws(() => load(value), { code });
    });
  }

  it("never shows itself in an error", () => {
    const weak = Buffer.alloc(32, "ab").toString("base64");
    assert.throws(
      () => load(`1:${weak}`),
      (error: Error) => !error.message.includes(weak),
    );
  });
});
