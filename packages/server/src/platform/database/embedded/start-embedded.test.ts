import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { openDatabase } from "../database.ts";
import { type EmbeddedServer, runningEmbeddedUrl, startEmbedded } from "./start-embedded.ts";

/** A program of its own that starts the server, says so, and waits to be killed. */
const PROGRAM = `
  import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, "start-embedded.ts"))};
  const server = await startEmbedded({ dataFolder: process.argv[1] });
  process.stdout.write(server.pid() + "\\n");
  setInterval(() => undefined, 1000);
`;

describe("embedded server", () => {
  let folder: string;
  let dataFolder: string;
  let server: EmbeddedServer | null;
  let program: ChildProcess | null;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "atalaia-embedded-"));
    await chmod(folder, 0o711);
    dataFolder = join(folder, "data");
    server = null;
    program = null;
  });

  afterEach(async () => {
    program?.kill("SIGKILL");
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function start(): Promise<EmbeddedServer> {
    server = await startEmbedded({ dataFolder });
    return server;
  }

  async function ask<Row extends object>(url: string, sql: string): Promise<Row | null> {
    const database = await openDatabase(url);
    try {
      return await database.first<Row>(sql);
    } finally {
      await database.close();
    }
  }

  async function startElsewhere(): Promise<number> {
    program = spawn(process.execPath, ["--input-type=module-typescript", "--eval", PROGRAM, dataFolder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [first] = (await once(program.stdout!, "data")) as [Buffer];
    return Number(first.toString());
  }

  it("keeps what was stored, durably, for a role that is no superuser, on a private socket only", async () => {
    const { url } = await start();
    await ask(url, "create table kept as select 1 as one");
    const facts = await ask(
      url,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
        current_setting('listen_addresses') as addresses, current_setting('data_checksums') as checksums,
        current_setting('password_encryption') as passwords,
        (select rolsuper from pg_roles where rolname = current_user) as superuser`,
    );
    assert.deepEqual(facts, {
      fsync: "on",
      commit: "on",
      addresses: "",
      checksums: "on",
      passwords: "scram-sha-256",
      superuser: false,
    });
    const mode = async (name: string) => (await stat(join(dataFolder, "postgres", name))).mode & 0o777;
    assert.deepEqual(
      [await mode("."), await mode("credentials.json"), await mode("socket")],
      [0o700, 0o600, 0o700],
    );
    await server?.stop();
    assert.deepEqual(await ask((await start()).url, "select one from kept"), { one: 1 });
  });

  it("wants a password, also on its socket", async () => {
    const url = new URL((await start()).url);
    url.password = "wrong";
    await assert.rejects(openDatabase(url.href), { code: "database-unavailable" });
    const rules = await readFile(join(dataFolder, "postgres/cluster/pg_hba.conf"), "utf8");
    const methods = rules
      .split("\n")
      .filter((line) => /^(local|host)/.test(line))
      .map((line) => line.trim().split(/\s+/).at(-1));
    assert.deepEqual([...new Set(methods)], ["scram-sha-256"]);
  });

  it("refuses a second start in the same and in another program, and goes on serving", async () => {
    const { url } = await start();
    await assert.rejects(startEmbedded({ dataFolder }), { code: "data-folder-in-use" });
    assert.deepEqual(await ask(url, "select 1 as one"), { one: 1 });
  });

  it("lets one of several programs that start at once win", async () => {
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => startEmbedded({ dataFolder })));
    const servers = outcomes.filter((outcome) => outcome.status === "fulfilled").map(({ value }) => value);
    await Promise.all(servers.slice(1).map((extra) => extra.stop()));
    server = servers[0] ?? null;
    assert.equal(servers.length, 1);
    assert.deepEqual(await ask(server!.url, "select 1 as one"), { one: 1 });
  });

  it("takes over from a program that was killed, with everything it had committed", async () => {
    await startElsewhere();
    const left = runningEmbeddedUrl(dataFolder);
    assert.ok(left);
    await ask(left, "create table kept as select 1 as one");
    program?.kill("SIGKILL");
    await once(program!, "close");
    assert.deepEqual(await ask((await start()).url, "select one from kept"), { one: 1 });
  });

  it("takes over when the server was killed too and its number is another program's by now", async () => {
    const pid = await startElsewhere();
    program?.kill("SIGKILL");
    process.kill(pid, "SIGKILL");
    await once(program!, "close");
    const pidFile = join(dataFolder, "postgres/cluster/postmaster.pid");
    const lines = (await readFile(pidFile, "utf8")).split("\n");
    await writeFile(pidFile, [process.pid, ...lines.slice(1)].join("\n"));
    assert.deepEqual(await ask((await start()).url, "select 1 as one"), { one: 1 });
  });

  it("starts the server again when it is killed alone", async () => {
    const { url, pid } = await start();
    const first = pid();
    process.kill(first!, "SIGKILL");
    for (;;) {
      if (pid() !== undefined && pid() !== first) break;
      await delay(20);
    }
    assert.deepEqual(await ask(url, "select 1 as one"), { one: 1 });
    await assert.rejects(startEmbedded({ dataFolder }), { code: "data-folder-in-use" });
  });

  it("works where the path is too long for a socket", async () => {
    dataFolder = join(folder, "a".repeat(100), "data");
    await mkdir(join(folder, "a".repeat(100)));
    const { url } = await start();
    assert.ok(!url.includes("aaaa"));
    assert.deepEqual(await ask(url, "select 1 as one"), { one: 1 });
  });

  it("says so when the passwords of its cluster are gone", async () => {
    await start();
    await server?.stop();
    server = null;
    await rm(join(dataFolder, "postgres/credentials.json"));
    await assert.rejects(startEmbedded({ dataFolder }), { code: "credentials-missing" });
  });

  it("says so when the cluster is of another major version", async () => {
    await start();
    await server?.stop();
    server = null;
    await writeFile(join(dataFolder, "postgres/cluster/PG_VERSION"), "17\n");
    await assert.rejects(startEmbedded({ dataFolder }), { code: "embedded-server-version" });
  });

  it("says so when the data folder is a file", async () => {
    await writeFile(dataFolder, "");
    await assert.rejects(startEmbedded({ dataFolder }), { code: "data-folder-unusable" });
  });

  it("writes no values into its own log", async () => {
    const { url } = await start();
    const database = await openDatabase(url);
    await database.run("create table person (email text primary key, age integer)");
    await database.run("insert into person values ($1, 1)", ["marker-one@example.com"]);
    await assert.rejects(database.run("insert into person values ($1, 1)", ["marker-one@example.com"]));
    await assert.rejects(database.run("insert into person values ('marker-two', 'marker-three')"));
    await database.close();
    await server?.stop();
    server = null;
    assert.ok(!(await readFile(join(dataFolder, "postgres/server.log"), "utf8")).includes("marker"));
  });
});
