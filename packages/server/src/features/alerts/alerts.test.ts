import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { countOf } from "../../testing/channels.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { type Alert, raiseAlert } from "./index.ts";

describe("alerts", () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  after(() => world.close());

  const raise = (alert: Alert) =>
    world.context.database.transaction((tx) => raiseAlert(world.context, tx, alert));
  const list = async (who: "alice" | "bruno" | "dora" = "alice", query = "") =>
    (await world.call(who, "GET", `/api/alerts${query}`)).body;

  it("are shown newest first, each a sentence in the reader's language", async () => {
    const first = await raise({ kind: "log" });
    const second = await raise({ kind: "bulk-lookup", memberId: world.ids.carla });
    const { items } = await list();
    assert.deepEqual(
      items.map(({ id }: { id: string }) => id),
      [second, first],
    );
    assert.equal(items[0].member.id, world.ids.carla);
    assert.match(items[0].sentence, /^Carla Nunes /);
    assert.notEqual((await list("dora")).items[0].sentence, items[0].sentence);
    assert.equal((await world.call("carla", "GET", "/api/alerts")).status, 403);
  });

  it("are told every admin and lead, every webhook that asked, and nobody when the deed is undone", async () => {
    const body = { url: "https://hooks.example/", events: ["alert.raised"] };
    await world.call("alice", "POST", "/api/settings/webhooks", body);
    const jobs = (name: string) => countOf(world, "pgboss.job where name = $1", [name]);
    const [letters, hooks] = [await jobs("alert"), await jobs("webhook")];
    await raise({ kind: "log" });
    assert.deepEqual([await jobs("alert"), await jobs("webhook")], [letters + 2, hooks + 1]);
    const undone = world.context.database.transaction(async (tx) => {
      await raiseAlert(world.context, tx, { kind: "log" });
      throw new Error("undone");
    });
    await assert.rejects(undone);
    assert.deepEqual([await jobs("alert"), await jobs("webhook")], [letters + 2, hooks + 1]);
  });

  it("are closed once, with what was found, by somebody else than who caused them", async () => {
    const id = await raise({ kind: "break-glass", memberId: world.ids.bruno });
    const see = (who: "alice" | "bruno" | "carla" | "dora", comment = "CPF 529.982.247-25, all in order") =>
      world.call(who, "PUT", `/api/alerts/${id}/review`, { comment });
    for (const who of ["bruno", "carla", "dora"] as const)
      assert.equal((await see(who)).body.code, "forbidden");
    assert.equal((await see("alice")).status, 204);
    assert.equal((await see("alice")).body.code, "conflict");
    const { seen } = (await list()).items[0];
    assert.equal(seen.by, "Alice Prado");
    assert.ok(!seen.comment.includes("529"));
  });

  it("go on over more than one page", async () => {
    for (let count = 0; count < 55; count += 1) await raise({ kind: "log" });
    const first = await list();
    const second = await list("alice", `?cursor=${first.next}`);
    assert.equal(first.items.length, 50);
    assert.ok(second.items.length >= 5);
    assert.equal(second.next, undefined);
  });
});
