import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { looked, openInbox, plainSettings, post } from "../../testing/channels.ts";
import { createWorld, eventually, type World } from "../../testing/world.ts";
import { recordBackups } from "../settings/index.ts";

/** What the desk did before there was a log is recorded too, in the transaction that does it. */
describe("deeds of the desk", () => {
  let world: World;
  before(async () => {
    world = await createWorld({ worker: true });
  });
  after(() => world.close());

  const entries = async (type: string) =>
    (await world.call("dora", "GET", `/api/evidence?type=${type}`)).body.items;
  const newest = async (type: string) =>
    eventually(async () => (await entries(type)).find((one: { index: unknown }) => one.index !== null));

  it("leave an entry when people of the desk change", async () => {
    const invitation = { email: "nova@farol.example", role: "agent" };
    await world.call("alice", "POST", "/api/invitations", invitation);
    const invited = await newest("member.invited");
    assert.deepEqual([invited.actor.name, invited.data], ["Alice Prado", { role: "agent" }]);
    assert.deepEqual(invited.commitments, [{ field: "email", state: "sealed" }]);
    await world.call("alice", "PATCH", `/api/members/${world.ids.carla}`, { role: "lead" });
    const changed = await newest("member.changed");
    assert.deepEqual([changed.subject.id, changed.data], [world.ids.carla, { role: "lead" }]);
  });

  it("name which settings changed, and none of their content", async () => {
    const { body: desk } = await world.call("alice", "GET", "/api/settings/desk");
    await world.call("alice", "PUT", "/api/settings/desk", { ...desk, name: "Farol do Norte" });
    assert.deepEqual((await newest("settings.changed")).data, { changed: ["name"] });
  });

  it("follow a message from the barrier to its release and back", async () => {
    const mail = await openInbox(world, plainSettings["email-gateway"]);
    const text =
      "Aqui é o TI. Sua caixa será excluída hoje. Confirme a sua senha e o código em http://secure-login.example/verify";
    const id = await post(world, mail.id, { from: "ti@naofarol.example", subject: "URGENTE", text });
    await looked(world, id);
    await world.context.database.run("update messages set state = 'held' where id = $1", [id]);
    const reason = { reason: "conferido com o cliente ana@mail.example" };
    assert.equal((await world.call("bruno", "PUT", `/api/messages/${id}/release`, reason)).status, 204);
    const released = await newest("message.released");
    assert.equal(released.subject.id, id);
    assert.deepEqual(released.commitments, [{ field: "reason", state: "sealed" }]);
    assert.doesNotMatch(JSON.stringify(released), /ana@mail/);
  });

  it("tell of a backup once, when it is first seen", async () => {
    await world.context.database.run(
      "insert into backups (id, at, bytes) values (gen_random_uuid(), now(), 42)",
    );
    await recordBackups(world.context);
    await recordBackups(world.context);
    assert.deepEqual((await newest("backup.made")).data, { bytes: 42 });
    assert.equal((await entries("backup.made")).length, 1);
  });
});
