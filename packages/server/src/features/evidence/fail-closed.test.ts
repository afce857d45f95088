import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { auditLog } from "@atalaia/evidence";
import { createWorld, type World } from "../../testing/world.ts";
import { nodeDisk } from "./copy/disk.ts";
import { copyFolder, publishCopy } from "./copy/published.ts";
import { keepLog } from "./evidence.jobs.ts";
import { awaitLogged, disclose, record } from "./index.ts";
import { createEvidenceLog } from "./log.ts";
import { signHead } from "./sign.ts";

const tables = ["evidence_log", "evidence_entries", "evidence_tiles", "evidence_checkpoints"];

describe("a log that cannot be trusted", () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  after(() => world.close());
  /** A log of its own for each. */
  beforeEach(async () => {
    await world.context.evidence.stop();
    for (const prefix of ["old_", "new_"])
      for (const name of tables) await run(`drop table if exists ${prefix}${name}`);
    await run(`truncate ${tables.join(", ")}`);
    await rm(copyFolder(world.context), { recursive: true, force: true });
    await restart();
    opened = 0;
  });

  const happened = () => ({
    type: "contact.field-revealed" as const,
    actor: { kind: "member" as const, id: world.ids.carla },
    subjectId: randomUUID(),
  });
  const log = async (count: number) => {
    for (let index = 0; index < count; index += 1) await disclose(world.context, happened(), () => 0);
  };
  const run = (sql: string) => world.context.database.run(sql);
  const refused = { code: "evidence-unavailable" };
  let opened = 0;
  const refuses = async () => {
    await assert.rejects(
      disclose(world.context, happened(), () => {
        opened += 1;
      }),
      refused,
    );
    assert.equal(opened, 0);
  };

  /** As somebody with the database's password would: entries, tiles and head of an earlier day. */
  async function rollBack(size: number): Promise<() => Promise<void>> {
    for (const name of tables) await run(`create table old_${name} as table ${name}`);
    await log(size);
    return async () => {
      for (const name of tables) await run(`truncate ${name}; insert into ${name} select * from old_${name}`);
    };
  }

  /** What another process, or this one after a restart, makes of the database. */
  const restart = async () => {
    await world.context.evidence.stop();
    const fresh = await createEvidenceLog(world.context);
    (world.context as { evidence: unknown }).evidence = fresh;
    return fresh;
  };

  it("discloses nothing while the database takes no entries, and goes on once it does", async () => {
    await log(3);
    await run("alter table evidence_entries rename to elsewhere");
    await refuses();
    assert.equal(world.context.evidence.health, "unavailable");
    await run("alter table elsewhere rename to evidence_entries");
    await log(1);
    assert.equal(world.context.evidence.health, "ok");
  });

  it("keeps nobody waiting for ever who waits for an entry that never comes", {
    timeout: 20_000,
  }, async () => {
    await assert.rejects(awaitLogged(world.context, randomUUID()), refused);
  });

  it("is found by the process that saw more", async () => {
    await log(2);
    const undo = await rollBack(5);
    await undo();
    await refuses();
    assert.equal(world.context.evidence.health, "rolled-back");
  });

  it("is found after a restart by the published copy", async () => {
    await log(2);
    const undo = await rollBack(5);
    await keepLog(world.context);
    await undo();
    assert.equal((await restart()).health, "rolled-back");
    await refuses();
    await assert.rejects(signHead(world.context), refused);
    // A process with another copy, or none, knows no better.
    const settings = {
      ...world.context.settings,
      dataFolder: join(world.context.settings.dataFolder, "other"),
    };
    const elsewhere = { ...world.context, settings };
    const other = await createEvidenceLog(elsewhere);
    assert.equal(other.health, "rolled-back");
    await other.stop();
    await assert.rejects(signHead(elsewhere), refused);
    // An entry that belongs to a change is kept, but nobody who waits for it is told that it is logged.
    const id = await world.context.database.transaction((tx) => record(world.context, tx, happened()));
    await assert.rejects(awaitLogged(world.context, id), refused);
  });

  it("is found when it went on from the past to another future", async () => {
    await log(2);
    const undo = await rollBack(5);
    await keepLog(world.context);
    await undo();
    const copy = copyFolder(world.context);
    await nodeDisk.rename(copy, `${copy}.kept`);
    await restart();
    await log(9);
    await nodeDisk.rename(`${copy}.kept`, copy);
    assert.equal((await restart()).health, "forked");
    await refuses();
  });

  it("is found when the whole log was replaced by a new one", async () => {
    await log(2);
    await keepLog(world.context);
    await run("truncate evidence_log, evidence_entries, evidence_tiles, evidence_checkpoints");
    assert.equal((await restart()).health, "forked");
    await refuses();
  });

  it("is found when a tile or the head was altered", async () => {
    await log(5);
    await signHead(world.context);
    await run("update evidence_tiles set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1)");
    await restart();
    await refuses();
    assert.equal(world.context.evidence.health, "forked");
  });

  it("is trusted again when what was missing is back", async () => {
    await log(2);
    const undo = await rollBack(5);
    await keepLog(world.context);
    for (const name of tables) await run(`create table new_${name} as table ${name}`);
    await undo();
    await restart();
    await refuses();
    for (const name of ["evidence_entries", "evidence_tiles", "evidence_checkpoints"])
      await run(`truncate ${name}; insert into ${name} select * from new_${name}`);
    await run(
      "update evidence_log set size = n.size, root = n.root, signed_size = n.signed_size, signed_root = n.signed_root from new_evidence_log n",
    );
    await restart();
    await log(1);
    assert.equal(world.context.evidence.health, "ok");
  });

  it("has a copy that proves itself, without partial files that nobody needs any more", async () => {
    await log(40);
    await keepLog(world.context);
    await Promise.all(Array.from({ length: 300 }, () => disclose(world.context, happened(), () => 0)));
    await keepLog(world.context);
    const folder = copyFolder(world.context);
    const read = (path: string) => nodeDisk.read(join(folder, path));
    const checkpoint = Buffer.from((await read("checkpoint"))!).toString();
    const keys = [world.context.evidence.signer];
    assert.ok((await auditLog({ checkpoint, keys, read })).intact);
    assert.equal(await read("tile/0/000.p/40"), null);
  });

  it("writes the copy anew where it is unreadable", async () => {
    await log(3);
    await keepLog(world.context);
    await writeFile(join(copyFolder(world.context), "checkpoint"), "torn");
    await rm(join(copyFolder(world.context), "tile"), { recursive: true });
    assert.equal((await restart()).health, "ok");
    const { note } = (await signHead(world.context))!;
    await publishCopy(world.context, note);
    const read = (path: string) => nodeDisk.read(join(copyFolder(world.context), path));
    assert.ok((await auditLog({ checkpoint: note, keys: [world.context.evidence.signer], read })).intact);
  });
});
