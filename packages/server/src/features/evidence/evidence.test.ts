import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { parseEntry, Tree } from "@atalaia/evidence";
import { createWorld, type World } from "../../testing/world.ts";
import { awaitLogged, disclose, type EvidenceRecord, openingsOf, record } from "./index.ts";

const fact = (world: World, changes: Partial<EvidenceRecord> = {}): EvidenceRecord => ({
  type: "contact.field-revealed",
  actor: { kind: "member", id: world.ids.carla },
  subjectId: randomUUID(),
  ...changes,
});

describe("the evidence log", () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  after(() => world.close());

  const stateOf = async () =>
    (await world.context.database.first<{ size: number; root: Buffer }>(
      "select size, root from evidence_log",
    ))!;
  const leaves = () =>
    world.context.database.many<{ id: string; bytes: Buffer; position: number }>(
      "select id, bytes, position from evidence_entries where position is not null order by position",
    );

  it("takes an entry with the change it belongs to, and not at all without it", async () => {
    const { context } = world;
    const gone = context.database.transaction(async (tx) => {
      await record(context, tx, fact(world));
      throw new Error("the change failed");
    });
    await assert.rejects(gone);
    const id = await context.database.transaction((tx) => record(context, tx, fact(world)));
    await awaitLogged(context, id);
    assert.deepEqual(
      (await leaves()).map((leaf) => leaf.id),
      [id],
    );
  });

  it("opens nothing before its entry is in the tree", async () => {
    const { size } = await stateOf();
    const { entryId, value } = await disclose(world.context, fact(world), async () => (await stateOf()).size);
    assert.equal(value, size + 1);
    assert.equal((await leaves())[size]!.id, entryId);
  });

  it("is the tree of RFC 6962 over its entries, however they arrive", async () => {
    const { context } = world;
    await Promise.all(
      Array.from({ length: 600 }, async (_, index) => {
        if (index % 3 > 0) return void (await disclose(context, fact(world), () => index));
        const id = await context.database.transaction((tx) => record(context, tx, fact(world)));
        await awaitLogged(context, id);
      }),
    );
    const [tree, all, { size, root }] = [new Tree(), await leaves(), await stateOf()];
    assert.deepEqual(
      all.map(({ position }) => position),
      Array.from({ length: size }, (_, index) => index),
    );
    for (const { bytes } of all) tree.append(bytes);
    assert.ok(Buffer.from(tree.root()).equals(root));
    assert.equal(size, 602);
  });

  it("says openly who, what and where, and personal values only as commitments", async () => {
    const { context } = world;
    const personal = { reason: "Cliente pediu a segunda via para Tamanduateí" };
    const { entryId } = await disclose(context, fact(world, { personal, data: { what: "name" } }), () => 0);
    const { bytes } = (await leaves()).find(({ id }) => id === entryId)!;
    const entry = parseEntry(bytes);
    assert.deepEqual(Object.keys(entry.commitments), ["reason"]);
    assert.deepEqual(entry.data["actor"], { kind: "member", id: world.ids.carla });
    assert.deepEqual(entry.data["facts"], { what: "name" });
    assert.ok(!bytes.includes("Tamanduate"));
    const [opening] = (await openingsOf(context, context.database, entryId))!;
    assert.equal(opening!.value, personal.reason);
  });

  it("refuses an entry that no table can hold before it can hold up its neighbours", async () => {
    const strange = [{ conversationId: "none" }, { contactId: "x" }, { subjectId: "a\0b" }];
    const outcomes = await Promise.allSettled([
      ...strange.map((changes) => disclose(world.context, fact(world, changes), () => 0)),
      disclose(world.context, fact(world), () => 0),
    ]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ["rejected", "rejected", "rejected", "fulfilled"],
    );
  });
});
