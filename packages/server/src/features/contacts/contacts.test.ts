import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  countOf,
  looked,
  type OpenedInbox,
  openChat,
  openInbox,
  plainSettings,
  post,
} from "../../testing/channels.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { keepHouse } from "../retention/index.ts";

const day = 24 * 60 * 60 * 1000;
const cpf = "529.982.247-25";

describe("forgetting people", () => {
  let world: World;
  let mail: OpenedInbox;
  let chat: OpenedInbox;
  before(async () => {
    world = await createWorld({ worker: true });
    mail = await openInbox(world, plainSettings["email-gateway"]);
    chat = await openInbox(world, plainSettings.chat);
  });
  after(() => world.close());

  const erase = (id: string) =>
    world.call("alice", "PUT", `/api/contacts/${id}/erasure`, { reason: `pedido de ${cpf}` });
  const find = async (q: string) =>
    (await world.call("carla", "POST", "/api/conversation-search", { q })).body.items.length;

  it("leaves nothing to open, to read or to find", async () => {
    const from = "rita.souza@mail.example";
    const first = await looked(
      world,
      await post(world, mail.id, {
        from,
        subject: "Pacote Tamanduateí",
        text: `Meu CPF é ${cpf}, sobre Tamanduateí`,
      }),
    );
    assert.ok((await find("Tamanduateí")) > 0 && (await find(cpf)) > 0 && (await find(from)) > 0);
    assert.equal((await erase(first.contact_id)).status, 204);
    for (const q of ["Tamanduateí", cpf, from]) assert.equal(await find(q), 0, q);
    const shown = (await world.call("carla", "GET", `/api/conversations/${first.conversation_id}`)).body;
    assert.deepEqual([shown.subject, shown.preview, shown.messages[0].text], [null, "", ""]);
    assert.equal(
      await countOf(
        world,
        "messages where contact_id = $1 and (raw_sealed is not null or key_sealed is not null)",
        [first.contact_id],
      ),
      0,
    );
    assert.equal(
      await countOf(world, "contacts where id = $1 and key_wrapped is not null", [first.contact_id]),
      0,
    );
    assert.equal(await countOf(world, "contacts where erasure_reason like '%529%'"), 0);
    assert.equal((await erase(first.contact_id)).status, 404);
  });

  it("begins anew with whoever writes again, in a conversation of its own", async () => {
    const from = "nina@mail.example";
    const id = "<first-of-nina@mail.example>";
    const before = await looked(world, await post(world, mail.id, { from, text: "Oi", id }));
    await erase(before.contact_id);
    const again = await looked(
      world,
      await post(world, mail.id, { from, text: "Oi de novo", inReplyTo: id }),
    );
    assert.notEqual(again.contact_id, before.contact_id);
    assert.notEqual(again.conversation_id, before.conversation_id);
  });

  it("ends the visit of a chat; what it says from then on is nobody's", async () => {
    const visitor = await openChat(world, chat.id);
    const { contact_id } = await looked(world, await visitor.say("Oi"));
    await erase(contact_id);
    assert.equal(await visitor.say("Alô?"), undefined);
  });

  it("leaves nothing of a message that was being looked at", async () => {
    const visitor = await openChat(world, chat.id);
    const { contact_id, conversation_id } = await looked(world, await visitor.say("Oi"));
    const { analyst } = world.context;
    const look = analyst.look;
    let begun: () => void = () => {};
    const started = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let goOn: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    analyst.look = async (input) => {
      begun();
      await gate;
      return look(input);
    };
    await visitor.say("sobre o tatu-bola");
    await started;
    await erase(contact_id);
    goOn();
    analyst.look = look;
    await looked(world, await (await openChat(world, chat.id)).say("outra pessoa"));
    assert.equal(
      await countOf(world, "messages where conversation_id = $1 and safe_text <> ''", [conversation_id]),
      0,
    );
    assert.equal(await find("tatu-bola"), 0);
    assert.equal(await countOf(world, "token_values where contact_id = $1", [contact_id]), 0);
  });

  it("deletes what is older than its inbox keeps, and nothing younger", async () => {
    const short = await openInbox(world, plainSettings.intake);
    const settings = { name: "short", retentionDays: 10, settings: plainSettings["email-gateway"] };
    const brief = await world.call("alice", "POST", "/api/inboxes", settings);
    assert.ok(short.id);
    const old = await looked(
      world,
      await post(world, brief.body.inbox.id, { from: "velho@mail.example", text: "antigo" }),
    );
    const kept = await looked(world, await post(world, mail.id, { from: "novo@mail.example", text: "novo" }));
    world.advance(11 * day);
    await keepHouse(world.context);
    world.advance(-11 * day);
    const left = (contact: string) => countOf(world, "contacts where id = $1", [contact]);
    assert.deepEqual([await left(old.contact_id), await left(kept.contact_id)], [0, 1]);
    assert.equal(await countOf(world, "reports where message_id not in (select id from messages)"), 0);
  });
});
