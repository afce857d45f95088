import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { auditLog, type Head, isConsistent, readCheckpoint, readConsistencyProof } from "@atalaia/evidence";
import { createWorld, type World } from "../../testing/world.ts";
import type { Disk } from "./copy/disk.ts";
import { copyFolder, publishCopy } from "./copy/published.ts";
import { checkLog, disclose, makeReceipt, record } from "./index.ts";
import { createEvidenceLog } from "./log.ts";
import { filesOf } from "./log-files.ts";
import { signHead } from "./sign.ts";
import { createFaultyDatabase } from "./testing/faulty-database.ts";
import { PowerCutDisk } from "./testing/power-cut-disk.ts";

describe("faults at every step", () => {
  let world: World;
  before(async () => {
    world = await createWorld();
    // Only the logs of the tests below append.
    await world.context.evidence.stop();
  });
  after(() => world.close());

  const happened = () => ({
    type: "contact.field-revealed" as const,
    actor: { kind: "member" as const, id: world.ids.carla },
    subjectId: randomUUID(),
    personal: { reason: "por telefone" },
  });
  const isLogged = async (id: string) =>
    (await world.context.database.first(
      "select from evidence_entries where id = $1 and position < (select size from evidence_log)",
      [id],
    )) !== null;

  it("of the database: nothing leaves that is not in the tree, and the log goes on", async () => {
    const faulty = createFaultyDatabase(world.context.database);
    const evidence = await createEvidenceLog({ ...world.context, database: faulty.database });
    const context = { ...world.context, evidence };
    await disclose(context, happened(), () => 0);
    const stage = () => context.database.transaction((tx) => record(context, tx, happened()));
    let refused = 0;
    const tryOnce = async (step: number | "commit") => {
      // One that waits in the table and one that does not: every kind of question is asked.
      const staged = await stage();
      faulty.failAt(step);
      const seen: string[] = [];
      const outcomes = await Promise.allSettled([
        context.evidence.logged(staged).then(() => seen.push(staged)),
        disclose(context, happened(), () => 0).then(({ entryId }) => seen.push(entryId)),
      ]);
      refused += outcomes.filter(({ status }) => status === "rejected").length;
      for (const id of seen) assert.ok(await isLogged(id));
    };
    faulty.failAt(Number.POSITIVE_INFINITY);
    await disclose(context, happened(), () => 0);
    for (let step = 1; step <= 12; step += 1) await tryOnce(step);
    for (let round = 0; round < 5; round += 1) await tryOnce("commit");
    assert.ok(refused > 10);
    await disclose(context, happened(), () => 0);
    assert.equal(evidence.health, "ok");
    assert.equal((await checkLog(context)).intact, true);
    await evidence.stop();
  });

  it("between appending and signing: no two signed heads ever tell two stories", async () => {
    const faulty = createFaultyDatabase(world.context.database);
    const given: Head[] = [];
    for (let round = 0; round < 90; round += 1) {
      // Each round is a process that starts, knows nothing, and ends somewhere.
      const evidence = await createEvidenceLog({ ...world.context, database: faulty.database });
      const context = { ...world.context, database: faulty.database, evidence };
      for (let entry = 0; entry <= round % 3; entry += 1) await disclose(context, happened(), () => 0);
      faulty.failAt(round % 4 === 3 ? "commit" : 1 + (round % 9));
      const signed = await signHead(context).catch(() => null);
      faulty.failAt(Number.POSITIVE_INFINITY);
      if (signed !== null) given.push(readCheckpoint(signed.note)!.checkpoint);
      if (round % 10 === 0)
        await makeReceipt(context, (await disclose(context, happened(), () => 0)).entryId);
      await evidence.stop();
    }
    const read = filesOf(world.context.database);
    assert.ok(given.length > 20);
    for (const [index, head] of given.slice(1).entries()) {
      const before = given[index]!;
      assert.ok(isConsistent(before, head, await readConsistencyProof(before.size, head.size, read)));
    }
    const stored = await world.context.database.many<{ note: string }>(
      "select note from evidence_checkpoints order by size",
    );
    assert.ok(stored.length >= given.length);
    assert.equal((await checkLog(world.context)).intact, true);
  });

  it("of the file system: the copy is always one that proves itself, whatever a power cut leaves of it", async () => {
    const evidence = await createEvidenceLog(world.context);
    const context = { ...world.context, evidence };
    const grow = async (by: number) => {
      await Promise.all(Array.from({ length: by }, () => disclose(context, happened(), () => 0)));
      return (await signHead(context))!.note;
    };
    const folder = copyFolder(context);
    const proves = async (disk: Disk): Promise<number> => {
      const checkpoint = await disk.read(join(folder, "checkpoint"));
      if (checkpoint === null) return 0;
      const text = Buffer.from(checkpoint).toString("utf8");
      const read = (path: string) => disk.read(join(folder, path));
      const verdict = await auditLog({ checkpoint: text, keys: [evidence.signer], read });
      assert.ok(verdict.intact, JSON.stringify(verdict));
      return verdict.head.size;
    };
    for (const namesSurvive of [false, true]) {
      const disk = new PowerCutDisk(context.settings.dataFolder);
      for (const by of [3, 300, 5]) {
        const note = await grow(by);
        const { size } = readCheckpoint(note)!.checkpoint;
        for (let step = 1; ; step += 1) {
          disk.failAt(step);
          const failed = await publishCopy(context, note, disk).then(
            () => false,
            () => true,
          );
          if (!failed) break;
          disk.cutPower(namesSurvive);
          assert.ok((await proves(disk)) <= size);
        }
        disk.cutPower(namesSurvive);
        assert.equal(await proves(disk), size);
      }
    }
    await evidence.stop();
  });
});
