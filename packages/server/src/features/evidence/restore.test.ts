import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { auditLog, parseVerifierKey, verifyReceipt } from "@atalaia/evidence";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import type { Context } from "../../context.ts";
import { createContext } from "../../main.ts";
import { backUp, restore } from "../../platform/backup/operate.ts";
import { readSettings } from "../../platform/settings/settings.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { copyFolder } from "./copy/published.ts";
import { keepLog } from "./evidence.jobs.ts";
import { checkLog, disclose, exportLog, makeReceipt, mendLog, record } from "./index.ts";

const key = `1:${randomBytes(32).toString("base64")}`;

describe("a log out of a backup", () => {
  const folder = mkdtempSync(join(tmpdir(), "atalaia-log-restore-"));
  let world: World;
  let target: TestDatabase;
  let environment: Record<string, string>;
  let identity: string;
  let receipt: Uint8Array;
  let waiting: string;
  const closers: (() => Promise<unknown>)[] = [];

  const log = async (context: Context) => {
    const entry = { type: "backup.made", actor: { kind: "system" }, subjectId: randomUUID() } as const;
    return (await disclose(context, entry, () => 0)).entryId;
  };
  const logMany = (context: Context, count: number) =>
    Promise.all(Array.from({ length: count }, () => log(context)));
  const start = () => createContext(readSettings(environment), environment, closers);
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  const read = async (from: string, path: string) => {
    try {
      return readFileSync(join(from, path));
    } catch {
      return null;
    }
  };

  before(async () => {
    identity = await generateX25519Identity();
    world = await createWorld({ environment: { ATALAIA_KEY: key } });
    target = await createTestDatabase({ migrated: false });
    environment = {
      DATABASE_URL: target.url,
      ATALAIA_DATA_FOLDER: join(folder, "new"),
      ATALAIA_KEY: key,
      ATALAIA_LOG_LEVEL: "silent",
      ATALAIA_WORKER_THREADS: "1",
    };
    const ids = await logMany(world.context, 270);
    receipt = await makeReceipt(world.context, ids[135]!);
    await keepLog(world.context);
    await world.context.evidence.stop();
    waiting = await world.context.database.transaction((tx) =>
      record(world.context, tx, { type: "backup.made", actor: { kind: "system" }, subjectId: null }),
    );
    const file = join(folder, "desk.backup");
    await backUp({
      settings: world.context.settings,
      environment: {},
      program: "test",
      file,
      lock: { recipient: await identityToRecipient(identity) },
    });
    await restore({ settings: readSettings(environment), environment, file, unlock: { identity } });
  });
  after(async () => {
    await stop();
    await target.drop();
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is whole, honours its receipts and goes on", async () => {
    const context = await start();
    assert.equal((await checkLog(context)).intact, true);
    assert.ok(verifyReceipt(receipt, { log: [context.evidence.signer] }).valid);
    await makeReceipt(context, waiting);
    await stop();
  });

  it("can be written into a folder that proves itself", async () => {
    const place = join(folder, "exported");
    await exportLog(readSettings(environment), place);
    const [first] = readFileSync(join(place, "keys.txt"), "utf8").split("\n");
    const checkpoint = readFileSync(join(place, "checkpoint"), "utf8");
    const verdict = await auditLog({
      checkpoint,
      keys: [parseVerifierKey(first!)],
      read: (path) => read(place, path),
    });
    assert.ok(verdict.intact);
  });

  it("takes back from the published copy what was logged since, and until then discloses nothing", async () => {
    const old = copyFolder(world.context);
    // The desk went on after the backup: as another process of it would have.
    const source = {
      ...environment,
      DATABASE_URL: world.context.settings.databaseUrl!,
      ATALAIA_DATA_FOLDER: world.context.settings.dataFolder,
    };
    const later = await createContext(readSettings(source), source, closers);
    await logMany(later, 300);
    await keepLog(later);
    await stop();
    // As it was restored, without what it did in the tests above.
    await target.database.run("delete from evidence_entries where position >= 270");
    await target.database.run(
      "update evidence_log set size = 270, root = c.root, signed_size = 270, signed_root = c.root from evidence_checkpoints c where c.size = 270",
    );
    await target.database.run("delete from evidence_checkpoints where size > 270");
    cpSync(old, copyFolder({ settings: { dataFolder: join(folder, "new") } }), { recursive: true });
    const refusing = await start();
    assert.equal(refusing.evidence.health, "rolled-back");
    await assert.rejects(log(refusing), { code: "evidence-unavailable" });
    await stop();
    assert.equal(await mendLog(readSettings(environment)), 301);
    const context = await start();
    await log(context);
    assert.equal((await checkLog(context)).intact, true);
    await keepLog(context);
    assert.equal(await mendLog(readSettings(environment)), 0);
    await stop();
  });
});
