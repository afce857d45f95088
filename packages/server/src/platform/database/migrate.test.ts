import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { openDatabase } from "./database.ts";
import { migrate } from "./migrate.ts";

describe("migrate", () => {
  let test: TestDatabase;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "atalaia-migrations-"));
  });

  after(() => rm(folder, { recursive: true, force: true }));

  beforeEach(async () => {
    test = await createTestDatabase({ migrated: false });
    await rm(folder, { recursive: true, force: true });
    folder = await mkdtemp(join(tmpdir(), "atalaia-migrations-"));
    await file("0001-rooms.sql", "create table room (id integer); insert into room values (1);");
    await file("0002-doors.sql", "create table door (id integer);");
  });

  afterEach(() => test.drop());

  const file = (name: string, sql: string) => writeFile(join(folder, name), sql);

  it("applies what is new, in order, and nothing twice", async () => {
    assert.deepEqual(await migrate(test.database, folder), { applied: [1, 2], version: 2 });
    await file("0003-keys.sql", "create table key (id integer);");
    assert.deepEqual(await migrate(test.database, folder), { applied: [3], version: 3 });
    assert.deepEqual(await migrate(test.database, folder), { applied: [], version: 3 });
  });

  it("lets processes that start at once take turns", async () => {
    const others = await Promise.all([1, 2, 3].map(() => openDatabase(test.url)));
    const reports = await Promise.all(
      [test.database, ...others].map((database) => migrate(database, folder)),
    );
    assert.deepEqual(reports.flatMap(({ applied }) => applied).sort(), [1, 2]);
    assert.deepEqual(await test.database.many("select id from room"), [{ id: 1 }]);
    await Promise.all(others.map((database) => database.close()));
  });

  it("undoes a file that fails and keeps those before it", async () => {
    await file("0002-doors.sql", "create table door (id integer); select 1/0;");
    await assert.rejects(migrate(test.database, folder), { code: "migration-failed" });
    const found = await test.database.many(
      "select to_regclass('room') is not null as room, to_regclass('door') is not null as door",
    );
    assert.deepEqual(found, [{ room: true, door: false }]);
  });

  it("refuses a database that is newer than the program", async () => {
    await migrate(test.database, folder);
    await rm(join(folder, "0002-doors.sql"));
    await assert.rejects(migrate(test.database, folder), { code: "database-newer-than-code" });
  });

  it("refuses a file that was edited after it had been applied, but not other line ends", async () => {
    await file("0002-doors.sql", "create table door (\n  id integer\n);");
    await migrate(test.database, folder);
    await file("0002-doors.sql", "create table door (\r\n  id integer\r\n);");
    assert.deepEqual(await migrate(test.database, folder), { applied: [], version: 2 });
    await file("0002-doors.sql", "create table door (id bigint);");
    await assert.rejects(migrate(test.database, folder), { code: "migration-changed" });
  });

  it("refuses gaps and doubles in the numbers before touching the database", async () => {
    await file("0004-keys.sql", "select 1;");
    await assert.rejects(migrate(test.database, folder), { code: "migration-misnumbered" });
    assert.equal(
      await test.database.first("select 1 where to_regclass('schema_migration') is not null"),
      null,
    );
  });
});
