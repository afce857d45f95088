import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { openDatabase } from "./database.ts";

describe("database", () => {
  let test: TestDatabase;

  before(async () => {
    test = await createTestDatabase({ migrated: false });
    await test.database.run("create table counter (id integer primary key, value bigint not null)");
    await test.database.run("insert into counter values (1, 0), (2, 0)");
  });

  after(() => test.drop());

  it("answers many rows, the first row, no row, and how many rows were touched", async () => {
    const { database } = test;
    assert.deepEqual(await database.many("select id from counter order by id"), [{ id: 1 }, { id: 2 }]);
    assert.deepEqual(await database.first("select id from counter where id = $1", [2]), { id: 2 });
    assert.equal(await database.first("select id from counter where id = $1", [3]), null);
    assert.equal(await database.run("update counter set value = value"), 2);
  });

  it("reads big integers as numbers and refuses one that a number cannot hold", async () => {
    const { database } = test;
    assert.deepEqual(await database.first("select 9007199254740991::bigint as n"), {
      n: 9_007_199_254_740_991,
    });
    await assert.rejects(database.first("select 9007199254740993::bigint as n"), {
      code: "integer-too-large",
    });
  });

  it("reads a calendar day as it is written, whatever the time zone", async () => {
    assert.deepEqual(await test.database.first("select '2026-03-01'::date as day"), { day: "2026-03-01" });
  });

  it("rolls back what a failing transaction did and rejects with its error", async () => {
    const { database } = test;
    const refused = new Error("refused");
    const work = database.transaction(async (tx) => {
      await tx.run("insert into counter values (3, 0)");
      throw refused;
    });
    await assert.rejects(work, refused);
    assert.equal(await database.first("select from counter where id = 3"), null);
  });

  it("tries a transaction again when two of them deadlock", async () => {
    const { database } = test;
    let attempts = 0;
    const both = Promise.withResolvers<void>();
    let inside = 0;
    const step = (first: number, second: number) =>
      database.transaction(async (tx) => {
        attempts += 1;
        await tx.run("update counter set value = value + 1 where id = $1", [first]);
        inside += 1;
        if (inside === 2) both.resolve();
        await both.promise;
        await tx.run("update counter set value = value + 1 where id = $1", [second]);
      });
    await Promise.all([step(1, 2), step(2, 1)]);
    assert.equal(attempts, 3);
    assert.deepEqual(await database.many("select value from counter where id < 3"), [
      { value: 2 },
      { value: 2 },
    ]);
  });

  it("survives a lost connection inside a transaction", async () => {
    const { database } = test;
    const work = database.transaction(async (tx) => {
      const self = await tx.first<{ pid: number }>("select pg_backend_pid() as pid");
      await database.run("select pg_terminate_backend($1)", [self!.pid]);
      await tx.run("select 1");
    });
    await assert.rejects(work);
    assert.equal(await database.run("select 1"), 1);
  });

  it("hears what is notified, until it stops listening", async () => {
    const { database } = test;
    const heard: string[] = [];
    const first = Promise.withResolvers<void>();
    const last = Promise.withResolvers<void>();
    const stop = await database.listen("news", (payload) => {
      heard.push(payload);
      first.resolve();
    });
    await database.listen("last_news", () => last.resolve());
    await database.run("select pg_notify('news', 'one')");
    await first.promise;
    await stop();
    await database.run("select pg_notify('news', 'two')");
    await database.run("select pg_notify('last_news', 'end')");
    await last.promise;
    assert.deepEqual(heard, ["one"]);
  });

  it("listens again after its connection was lost", async () => {
    const lost = Promise.withResolvers<void>();
    const database = await openDatabase(test.url, { applicationName: "ears", onError: () => lost.resolve() });
    try {
      const heard = Promise.withResolvers<string>();
      await database.listen("calls", heard.resolve);
      await test.database.run(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ears' and query like 'listen%'",
      );
      await lost.promise;
      const ringing = setInterval(() => void test.database.run("select pg_notify('calls', 'again')"), 20);
      assert.equal(await heard.promise, "again");
      clearInterval(ringing);
    } finally {
      await database.close();
    }
  });

  it("refuses channel names that would need quoting", async () => {
    await assert.rejects(
      test.database.listen('a"; drop table x', () => undefined),
      { code: "channel-name-invalid" },
    );
  });

  it("says by code that an address is no PostgreSQL address or that nobody answers there", async () => {
    await assert.rejects(openDatabase("mysql://localhost/x"), { code: "database-url-invalid" });
    await assert.rejects(openDatabase("postgresql://a:b@127.0.0.1:1/x"), { code: "database-unavailable" });
  });

  it("reports a connection that dies while idle instead of failing", async () => {
    const reported = Promise.withResolvers<Error>();
    const database = await openDatabase(test.url, { applicationName: "sleeper", onError: reported.resolve });
    await test.database.run(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sleeper'",
    );
    assert.ok((await reported.promise) instanceof Error);
    assert.equal(await database.run("select 1"), 1);
    await database.close();
  });
});
