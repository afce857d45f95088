import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { roles } from "@atalaia/contract";
import { createServer } from "../app.ts";
import type { Context } from "../context.ts";
import { createContext } from "../main.ts";
import { readSettings, SettingsError } from "../platform/settings/settings.ts";
import { createTestDatabase } from "../testing/test-database.ts";
import { createWorld } from "../testing/world.ts";
import { ageBy, wholeDaysSince } from "./demo.store.ts";
import { DemoError, openDemo } from "./open-demo.ts";
import { stories } from "./stories/index.ts";

const day = 24 * 60 * 60 * 1000;

async function openEmptyDesk(): Promise<{ context: Context; close(): Promise<void> }> {
  const test = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), "atalaia-demo-"));
  const closers: (() => Promise<unknown>)[] = [];
  const environment = {
    DATABASE_URL: test.url,
    ATALAIA_DATA_FOLDER: folder,
    ATALAIA_KEY: `1:${randomBytes(32).toString("base64")}`,
    ATALAIA_LOG_LEVEL: "silent",
    ATALAIA_SMTP_PORT: "0",
    ATALAIA_WORKER_THREADS: "1",
  };
  const context = await createContext(readSettings(environment), environment, closers);
  return {
    // Asked for in the settings it needs a database of its own; here the test's stands for that one.
    context: { ...context, settings: { ...context.settings, demo: true } },
    async close() {
      for (const close of closers.reverse()) await close();
      await test.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

describe("the demonstration", () => {
  let desk: Awaited<ReturnType<typeof openEmptyDesk>>;
  const progress: number[] = [];
  before(async () => {
    desk = await openEmptyDesk();
    await openDemo(desk.context, (told) => progress.push(told));
  });
  after(() => desk.close());

  function one<T>(sql: string): Promise<T | null> {
    return desk.context.database.first<T & object>(sql);
  }

  it("tells every story and says how far it is", async () => {
    const row = await one<{ count: number }>(
      "select count(*)::int as count from conversations where message_count > 0",
    );
    assert.equal(row?.count, stories.length);
    assert.equal(progress.at(-1), stories.length);
  });

  it("has every verdict, held mail, a release and a stopped reply, all found by the engine", async () => {
    const row = await one<Record<string, number>>(
      `select count(*) filter (where verdict = 'danger')::int as danger, count(*) filter (where verdict = 'caution')::int as caution,
              count(*) filter (where verdict = 'clear')::int as clear, count(*) filter (where state = 'held')::int as held,
              count(*) filter (where state in ('received', 'quarantined'))::int as open,
              (select count(*)::int from releases) as released, (select count(*)::int from stopped_replies) as stopped
       from messages`,
    );
    for (const name of ["danger", "caution", "clear", "held", "released", "stopped"])
      assert.ok(row![name]! > 0, name);
    assert.ok(row!["clear"]! > row!["danger"]! + row!["caution"]!, "most of a week is harmless");
    assert.equal(row!["open"], 0);
  });

  it("does not wave the message that began it all through", async () => {
    const row = await one<{ verdict: string }>(
      "select verdict from messages where safe_text like 'Esqueci a minha senha%'",
    );
    assert.notEqual(row?.verdict, "clear");
  });

  it("lies within the last seven days and never in the future", async () => {
    const row = await one<{ first: Date; last: Date }>(
      "select min(at) as first, max(at) as last from messages",
    );
    assert.ok(row!.first.getTime() > Date.now() - 7 * day);
    assert.ok(row!.last.getTime() <= Date.now());
  });

  it("moves on by whole days when it is opened later", async () => {
    const before = await one<{ last: Date }>("select max(at) as last from messages");
    assert.equal(wholeDaysSince(new Date(0), 2.9 * day), 2);
    await desk.context.database.transaction((tx) => ageBy(tx, 2));
    const moved = await one<{ last: Date }>("select max(at) as last from messages");
    assert.equal(moved!.last.getTime() - before!.last.getTime(), 2 * day);
    await desk.context.database.transaction((tx) => ageBy(tx, -2));
  });

  it("lets a visitor of this machine in as any role, and nobody else", async () => {
    const app = await createServer(desk.context);
    const enter = (role: string, headers: Record<string, string> = {}, remoteAddress = "127.0.0.1") =>
      app.inject({
        method: "POST",
        url: "/api/demo/session",
        remoteAddress,
        headers,
        payload: { role, language: "es" },
      });
    for (const role of roles) {
      const entered = await enter(role);
      assert.equal(entered.statusCode, 204);
      const cookie = String(entered.headers["set-cookie"]).split(";")[0]!;
      const me = await app.inject({ url: "/api/me", headers: { cookie } });
      assert.deepEqual([me.json().role, me.json().language, me.json().demo], [role, "es", true]);
    }
    assert.equal((await enter("admin", {}, "192.0.2.7")).statusCode, 404);
    assert.equal((await enter("admin", { origin: "https://elsewhere.example" })).statusCode, 404);
    await app.close();
  });

  it("opens again without telling anything twice", async () => {
    progress.length = 0;
    await openDemo(desk.context, (told) => progress.push(told));
    assert.deepEqual(progress, []);
  });

  it("refuses to be served as a real desk", async () => {
    const real = { ...desk.context, settings: { ...desk.context.settings, demo: false } };
    await assert.rejects(
      openDemo(real),
      (error) => error instanceof DemoError && error.code === "desk-is-demo",
    );
  });
});

describe("a real desk", () => {
  it("never becomes a demonstration and has no door without a key", async () => {
    const world = await createWorld();
    const wanted = { ...world.context, settings: { ...world.context.settings, demo: true } };
    await assert.rejects(
      openDemo(wanted),
      (error) => error instanceof DemoError && error.code === "demo-needs-own-desk",
    );
    for (const context of [world.context, wanted]) {
      const app = await createServer(context);
      const payload = { role: "admin", language: "en" };
      const answer = await app.inject({ method: "POST", url: "/api/demo/session", payload });
      assert.deepEqual([answer.statusCode, answer.json().code], [404, "not-found"]);
      await app.close();
    }
    await world.close();
  });

  it("is neither on a database of one's own nor on the network when it is a demonstration", () => {
    const folder = { ATALAIA_DATA_FOLDER: join(tmpdir(), "atalaia-none"), ATALAIA_DEMO: "true" };
    for (const wrong of [
      { DATABASE_URL: "postgres://desk@127.0.0.1/desk" },
      { ATALAIA_HOST: "0.0.0.0" },
      { ATALAIA_URL: "https://desk.example" },
    ])
      assert.throws(() => readSettings({ ...folder, ...wrong }), SettingsError);
    assert.equal(readSettings(folder).demo, true);
  });
});
