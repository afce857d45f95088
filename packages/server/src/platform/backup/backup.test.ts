import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { createWorld, eventually, type World } from "../../testing/world.ts";
import { loadInstallationKey } from "../crypto/installation-key.ts";
import { createKeyring } from "../crypto/keyring.ts";
import { openDatabase } from "../database/database.ts";
import type { Database } from "../database/types.ts";
import { readSettings } from "../settings/settings.ts";
import type { Unlock } from "./encryption.ts";
import { backUp, restore } from "./operate.ts";
import { LEFT_OUT, tablesInOrder } from "./tables.ts";

const passphrase = "a passphrase for tests only";
const folder = mkdtempSync(join(tmpdir(), "atalaia-backup-"));
const key = `1:${randomBytes(32).toString("base64")}`;
const place = (url: string) => ({
  settings: readSettings({ DATABASE_URL: url, ATALAIA_DATA_FOLDER: join(folder, "target") }),
  environment: {},
});

describe("a backup", () => {
  let world: World;
  let url: string;
  const file = join(folder, "desk.backup");
  const targets: TestDatabase[] = [];

  let unlock: Unlock;

  before(async () => {
    const identity = await generateX25519Identity();
    unlock = { identity };
    world = await createWorld({ worker: true, environment: { ATALAIA_KEY: key } });
    url = world.context.settings.databaseUrl!;
    const inboxId = randomUUID();
    await world.context.database.run(
      `insert into inboxes (id, name, kind, channel, enabled, settings, created_at)
       values ($1, 'Intake', 'intake', 'chat', true, '{"kind":"intake","channel":"chat","replyUrl":null}', now())`,
      [inboxId],
    );
    for (let index = 0; index < 5; index += 1) {
      await world.context.accept({
        inboxId,
        channel: "chat",
        format: "json",
        raw: Buffer.from(
          JSON.stringify({
            text: `Pedido ${index}, CPF 111.444.777-35`,
            thread: `t${index}`,
            sender: { kind: "handle", value: `ana${index}`, name: "Ana" },
          }),
        ),
        idempotencyKey: `k${index}`,
      });
    }
    await eventually(async () => (await counts(url)).analysed === 5);
    await backUp({
      settings: world.context.settings,
      environment: { ATALAIA_KEY: key },
      program: "test",
      file,
      lock: { recipient: await identityToRecipient(identity) },
      keyPassphrase: "another passphrase",
    });
  });
  after(async () => {
    await Promise.all(targets.map((target) => target.drop()));
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function emptyTarget(): Promise<TestDatabase> {
    const target = await createTestDatabase({ migrated: false });
    targets.push(target);
    return target;
  }

  async function assertUntouched(target: TestDatabase): Promise<void> {
    const tables = await target.database.many<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' and tablename = 'members'",
    );
    if (tables.length === 0) return;
    const row = await target.database.first<{ count: number }>(
      "select (select count(*) from members) + (select count(*) from messages) as count",
    );
    assert.equal(row?.count, 0);
  }

  it("brings the same desk back into an empty database, and its originals still open", async () => {
    const target = await emptyTarget();
    const report = await restore({
      ...place(target.url),
      file,
      unlock,
      keyPassphrase: "another passphrase",
    });
    assert.equal(report.keyInPlace, true);
    assert.deepEqual(await contentOf(target.url), await contentOf(url));
    const keys = loadInstallationKey({
      dataFolder: join(folder, "target"),
      environment: {},
      mayCreate: false,
    });
    const row = await target.database.first<{ id: string; key_wrapped: Buffer }>(
      "select id, key_wrapped from contacts order by id limit 1",
    );
    const name = await target.database.first<{ name_sealed: Buffer }>(
      "select name_sealed from contacts where id = $1",
      [row!.id],
    );
    const sealer = createKeyring(keys.keys).openKey(`contact:${row!.id}`, row!.key_wrapped);
    const opened = sealer.open({ table: "contacts", column: "name", row: row!.id }, name!.name_sealed);
    assert.equal(opened.toString("utf8"), "Ana");
  });

  it("leaves out who was signed in, and is noted on the settings page", async () => {
    const target = await emptyTarget();
    await restore({ ...place(target.url), file, unlock });
    const row = await target.database.first<{ sessions: number }>(
      "select count(*) as sessions from sessions",
    );
    assert.equal(row?.sessions, 0);
    const noted = await world.context.database.first<{ count: number }>(
      "select count(*) as count from backups",
    );
    assert.ok(noted!.count >= 1);
  });

  it("can be made with a passphrase, without which it does not open", async () => {
    const other = join(folder, "passphrase.backup");
    const lock = { passphrase };
    await backUp({ settings: world.context.settings, environment: {}, program: "test", file: other, lock });
    const target = await emptyTarget();
    const wrong = restore({ ...place(target.url), file: other, unlock: { passphrase: "wrong" } });
    await assert.rejects(wrong, { code: "backup-wrong-passphrase" });
    await assertUntouched(target);
    const report = await restore({ ...place(target.url), file: other, unlock: { passphrase } });
    assert.equal(report.hasKey, false);
  });

  it("holds nothing readable", () => {
    const bytes = readFileSync(file);
    for (const word of ["Farol", "alice@", "111.444", "organization"])
      assert.equal(bytes.includes(word), false);
  });

  const damages: readonly (readonly [string, string, (bytes: Buffer) => Buffer])[] = [
    ["cut short", "backup-damaged", (bytes) => bytes.subarray(0, bytes.length - 40_000)],
    [
      "altered",
      "backup-damaged",
      (bytes) => {
        const altered = Buffer.from(bytes);
        altered[bytes.length - 200]! ^= 1;
        return altered;
      },
    ],
    [
      "something else",
      "backup-not-a-backup",
      () => Buffer.from("PK and other bytes that are no backup at all"),
    ],
  ];
  for (const [what, code, damage] of damages) {
    it(`that is ${what} is refused and leaves nothing half done`, async () => {
      const damaged = join(folder, "damaged.backup");
      writeFileSync(damaged, damage(readFileSync(file)));
      const target = await emptyTarget();
      await assert.rejects(restore({ ...place(target.url), file: damaged, unlock }), {
        code,
      });
      await assertUntouched(target);
    });
  }

  it("is refused with another identity", async () => {
    const target = await emptyTarget();
    const other = { identity: await generateX25519Identity() };
    await assert.rejects(restore({ ...place(target.url), file, unlock: other }), {
      code: "backup-wrong-passphrase",
    });
    await assertUntouched(target);
  });

  it("is refused where another installation key is in place", async () => {
    const target = await emptyTarget();
    const attempt = restore({
      ...place(target.url),
      environment: { ATALAIA_KEY: `1:${randomBytes(32).toString("base64")}` },
      file,
      unlock,
    });
    await assert.rejects(attempt, { code: "backup-key-mismatch" });
    await assertUntouched(target);
  });

  it("that is not there is refused before anything is made", async () => {
    const attempt = restore({
      ...place("postgres://nobody@127.0.0.1:1/none"),
      file: join(folder, "none"),
      unlock,
    });
    await assert.rejects(attempt, { code: "backup-file-unreadable" });
  });

  it("never goes over a desk that is there", async () => {
    const before = await contentOf(url);
    const attempt = restore({ ...place(url), file, unlock });
    await assert.rejects(attempt, { code: "restore-not-empty" });
    assert.deepEqual(await contentOf(url), before);
  });

  it("never overwrites a file, and leaves none behind that is not whole", async () => {
    const request = { ...place(url), program: "test", lock: { passphrase } };
    await assert.rejects(backUp({ ...request, file }), { code: "backup-file-exists" });
    const nowhere = join(file, "below-a-file");
    await assert.rejects(backUp({ ...request, file: nowhere }), { code: "backup-not-written" });
  });

  it("holds every table but those that are left out on purpose", async () => {
    const tables = await tablesInOrder(world.context.database);
    const all = await world.context.database.many<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
    );
    assert.deepEqual(
      tables.map(({ name }) => name).sort(),
      all
        .map(({ name }) => name)
        .filter((name) => !LEFT_OUT.includes(name))
        .sort(),
    );
  });
});

async function withClient<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(url, { maxConnections: 1 });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

function counts(url: string): Promise<{ analysed: number }> {
  return withClient(
    url,
    async (database) =>
      (await database.first<{ analysed: number }>(
        "select count(*) as analysed from messages where analysed_at is not null",
      ))!,
  );
}

/** A hash over the rows of every table that is in a backup, but the list of backups itself. */
function contentOf(url: string): Promise<Record<string, string | null>> {
  return withClient(url, async (database) => {
    const content: Record<string, string | null> = {};
    for (const { name } of await tablesInOrder(database)) {
      if (name === "backups") continue;
      const row = await database.first<{ hash: string | null }>(
        `select md5(string_agg(t::text, E'\\n' order by t::text)) as hash from "${name}" t`,
      );
      content[name] = row?.hash ?? null;
    }
    return content;
  });
}
