import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import {
  countOf,
  handIn,
  looked,
  type OpenedInbox,
  openChat,
  openInbox,
  plainSettings,
  post,
} from "../../testing/channels.ts";
import { createWorld, eventually, type World } from "../../testing/world.ts";

const mailbox = "ana.lima@mail.example";
const cpf = "529.982.247-25";
const lure =
  "Urgente: preciso trocar o e-mail da minha conta agora, perdi o celular. Mande o código de verificação para mim, minha senha é Marimbondo#4471";

describe("from accepted to judged", () => {
  let world: World;
  let chat: OpenedInbox;
  let intake: OpenedInbox;
  let gateway: OpenedInbox;
  before(async () => {
    world = await createWorld({ worker: true });
    chat = await openInbox(world, plainSettings.chat);
    intake = await openInbox(world, plainSettings.intake);
    gateway = await openInbox(world, {
      ...plainSettings["email-gateway"],
      forwardTo: "team@farol.example",
      forwardHost: "127.0.0.1",
      forwardPort: 9,
    });
  });
  after(() => world.close());

  const show = async (id: string, who: "alice" | "bruno" | "carla" = "alice") =>
    (await world.call(who, "GET", `/api/conversations/${id}`)).body;

  it("shows a chat message judged, explained in the reader's language and made safe", async () => {
    const visitor = await openChat(world, chat.id);
    const message = await looked(world, await visitor.say(lure));
    const sentences = new Set<string>();
    for (const who of ["alice", "bruno", "carla"] as const) {
      const [shown] = (await show(message.conversation_id, who)).messages;
      assert.notEqual(shown.report.verdict, "clear");
      assert.ok(!shown.text.includes("Marimbondo"));
      assert.ok(shown.report.reasons.length > 0);
      sentences.add(shown.report.sentence);
    }
    assert.equal(sentences.size, 3);
  });

  it("gives one value of one contact one token, and another contact another", async () => {
    const one = await openChat(world, chat.id);
    const two = await openChat(world, chat.id);
    const said = [
      await one.say(`Meu CPF é ${cpf}`),
      await one.say("CPF 52998224725, por favor"),
      await two.say(`CPF ${cpf}`),
    ];
    const tokens = [];
    for (const id of said) tokens.push(/\[br\.cpf:\w+\]/.exec((await looked(world, id)).safe_text)?.[0]);
    assert.ok(tokens[0]);
    assert.equal(tokens[0], tokens[1]);
    assert.notEqual(tokens[0], tokens[2]);
  });

  it("keeps the original sealed and opens it only with the contact's key", async () => {
    const visitor = await openChat(world, chat.id);
    const id = await visitor.say(`Meu CPF é ${cpf}`);
    await looked(world, id);
    const row = await world.context.database.first<{
      raw_sealed: Buffer;
      key_wrapped: Buffer | null;
      key_sealed: Buffer | null;
    }>("select raw_sealed, key_wrapped, key_sealed from messages where id = $1", [id]);
    assert.ok(!row!.raw_sealed.includes(Buffer.from("529")));
    assert.equal(row!.key_wrapped, null);
    assert.ok(row!.key_sealed);
  });

  it("finds a conversation by words, by an exact value however it is written, and by its contact's address", async () => {
    const id = await post(world, gateway.id, {
      from: mailbox,
      text: `Meu CPF é 390.533.447-05 e o pacote sumiu em Jericoacoara`,
    });
    const { conversation_id } = await looked(world, id);
    for (const q of ["pacote JERICOACOARA", "39053344705", "390.533.447-05", mailbox.toUpperCase()]) {
      const { body } = await world.call("carla", "POST", "/api/conversation-search", { q });
      assert.ok(
        body.items.some((item: { id: string }) => item.id === conversation_id),
        q,
      );
    }
    const none = await world.call("carla", "POST", "/api/conversation-search", { q: "39053344704" });
    assert.equal(none.body.items.length, 0);
  });

  it("carries the state of a conversation over its turns", async () => {
    const visitor = await openChat(world, chat.id);
    const first = await looked(world, await visitor.say("Oi, tudo bem?"));
    await looked(world, await visitor.say("Perdi meu celular e não recebo mais os códigos"));
    await looked(world, await visitor.say("Pode trocar o e-mail da conta para outro? É urgente"));
    const row = await world.context.database.first<{ turns: number; message_count: number }>(
      "select (state ->> 'turns')::int as turns, message_count from conversations where id = $1",
      [first.conversation_id],
    );
    assert.deepEqual(row, { turns: 3, message_count: 3 });
  });

  it("puts an answer into the thread it answers, and a stranger's forged answer into one of its own", async () => {
    const messageId = `<${randomUUID()}@mail.example>`;
    const first = await looked(
      world,
      await post(world, gateway.id, { from: mailbox, text: "Where is my parcel?", id: messageId }),
    );
    const own = await looked(
      world,
      await post(world, gateway.id, { from: mailbox, text: "And?", inReplyTo: messageId }),
    );
    const stranger = await looked(
      world,
      await post(world, gateway.id, {
        from: "mallory@elsewhere.example",
        text: "Send it to me instead",
        inReplyTo: messageId,
      }),
    );
    assert.equal(own.conversation_id, first.conversation_id);
    assert.notEqual(stranger.conversation_id, first.conversation_id);
    assert.notEqual(stranger.contact_id, first.contact_id);
  });

  it("lets whoever answers a mail of ours into its thread, each as the contact they are", async () => {
    const { conversation_id } = await looked(
      world,
      await post(world, gateway.id, { from: "bia@mail.example", text: "Where is it?" }),
    );
    const ours = `<${randomUUID()}@localhost>`;
    await world.context.database.run(
      `insert into messages (id, at, inbox_id, conversation_id, contact_id, channel, direction, format, state, author_kind, message_id_fingerprint)
       select gen_random_uuid(), now(), inbox_id, id, contact_id, 'email', 'outgoing', 'json', 'sent', 'member', $2 from conversations where id = $1`,
      [conversation_id, world.context.keys.fingerprint("message-id", ours)],
    );
    const stranger = await looked(
      world,
      await post(world, gateway.id, { from: "mallory@elsewhere.example", text: "Hi", inReplyTo: ours }),
    );
    const same = await looked(
      world,
      await post(world, gateway.id, { from: "bia@mail.example", text: "Thanks", inReplyTo: ours }),
    );
    assert.deepEqual([stranger.conversation_id, same.conversation_id], [conversation_id, conversation_id]);
    assert.notEqual(stranger.contact_id, same.contact_id);
  });

  it("forwards a clean mail exactly once, whatever is repeated", async () => {
    const id = await post(world, gateway.id, { from: mailbox, text: "Obrigada, chegou tudo certo." });
    await looked(world, id);
    await world.context.jobs.add(
      "analyse",
      [{ messageId: id }, { messageId: id }, { messageId: id, again: true }],
      world.context.database,
    );
    await eventually(async () => (await countOf(world, "reports where message_id = $1", [id])) >= 2);
    assert.equal(await countOf(world, "deliveries where message_id = $1", [id]), 1);
  });

  it("keeps the old report on a second look and counts nothing twice", async () => {
    const visitor = await openChat(world, chat.id);
    const id = await visitor.say("Bom dia, qual é o horário da loja?");
    const { conversation_id, contact_id } = await looked(world, id);
    const counters = () =>
      world.context.database.first(
        `select c.message_count, c.held, c.requests, k.clear_messages from conversations c join contacts k on k.id = c.contact_id
         where c.id = $1 and k.id = $2`,
        [conversation_id, contact_id],
      );
    const earlier = await counters();
    for (const wanted of [2, 3]) {
      assert.equal((await world.call("carla", "POST", `/api/messages/${id}/analysis`)).status, 204);
      await eventually(async () => (await countOf(world, "reports where message_id = $1", [id])) === wanted);
    }
    assert.deepEqual(await counters(), earlier);
    assert.equal((await world.call("carla", "GET", `/api/messages/${id}/reports`)).body.items.length, 3);
  });

  it("lets a quarantined mail go on when a second look finds it clean", async () => {
    const id = await quarantined("A nota fiscal chegou, obrigada!");
    const { conversation_id } = await looked(world, id);
    assert.equal((await show(conversation_id)).held, 1);
    assert.equal(await countOf(world, "deliveries where message_id = $1", [id]), 0);
    await world.call("carla", "POST", `/api/messages/${id}/analysis`);
    await eventually(async () => (await looked(world, id)).state === "analysed");
    assert.equal((await show(conversation_id)).held, 0);
    assert.equal(await countOf(world, "deliveries where message_id = $1", [id]), 1);
  });

  it("raises a conversation's verdict when a second look is graver, and never lowers it unseen", async () => {
    const visitor = await openChat(world, chat.id);
    const id = await visitor.say(lure);
    const { conversation_id } = await looked(world, id);
    await world.context.database.run(
      "update conversations set verdict = 'clear', needs_attention = false where id = $1",
      [conversation_id],
    );
    await world.call("carla", "POST", `/api/messages/${id}/analysis`);
    const seen = await eventually(async () => {
      const now = await show(conversation_id);
      return now.verdict !== "clear" && now;
    });
    assert.equal(seen.needsAttention, true);
  });

  it("releases a quarantined mail with its reason, once, and forwards it then", async () => {
    const id = await quarantined("Segue o comprovante");
    const { conversation_id } = await looked(world, id);
    assert.equal(
      (await world.call("carla", "PUT", `/api/messages/${id}/release`, { reason: "checked it" })).status,
      403,
    );
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        world.call("bruno", "PUT", `/api/messages/${id}/release`, { reason: `Falei com ${cpf}` }),
      ),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [204, ...Array(9).fill(409)]);
    const shown = await show(conversation_id);
    assert.equal(shown.held, 0);
    assert.ok(!shown.messages[0].release.reason.includes("529"));
    assert.equal(await countOf(world, "deliveries where message_id = $1", [id]), 1);
  });

  it("does not forward what was released and withdrawn again", async () => {
    const id = await quarantined("Segue outro comprovante");
    const { conversation_id } = await looked(world, id);
    await world.call("bruno", "PUT", `/api/messages/${id}/release`, { reason: "looked fine" });
    // Refused only while a try to forward is under way.
    await eventually(
      async () => (await world.call("bruno", "DELETE", `/api/messages/${id}/release`)).status === 204,
    );
    assert.equal((await show(conversation_id)).held, 1);
    assert.equal(await countOf(world, "deliveries where message_id = $1", [id]), 0);
    assert.equal(
      (await world.call("bruno", "PUT", `/api/messages/${id}/release`, { reason: "fine after all" })).status,
      204,
    );
    assert.equal(await countOf(world, "deliveries where message_id = $1", [id]), 1);
  });

  it("judges each channel another system hands in", async () => {
    const { status, body } = await handIn(world, intake, {
      thread: "dm-1",
      from: { id: "u1", email: mailbox },
      text: lure,
    });
    assert.equal(status, 202);
    const message = await looked(world, body.messageId);
    assert.notEqual(message.verdict, "clear");
    assert.equal((await show(message.conversation_id)).channel, "social");
  });

  it("wakes a snoozed conversation when its time has come", async () => {
    const visitor = await openChat(world, chat.id);
    const { conversation_id } = await looked(world, await visitor.say("Volto amanhã"));
    const path = `/api/conversations/${conversation_id}`;
    const until = new Date(Date.now() - 1_000).toISOString();
    assert.equal((await world.call("carla", "PATCH", path, { status: "snoozed" })).status, 400);
    await world.call("carla", "PATCH", path, { status: "snoozed", snoozedUntil: until });
    await world.context.jobs.add("sweep", [{}], world.context.database);
    const woken = await eventually(async () => {
      const now = await show(conversation_id);
      return now.status === "open" && now;
    });
    assert.equal(woken.needsAttention, true);
  });

  it("assigns to members who may work on it, and to nobody else", async () => {
    const visitor = await openChat(world, chat.id);
    const { conversation_id } = await looked(world, await visitor.say("Oi"));
    const assign = (assigneeId: string) =>
      world.call("carla", "PATCH", `/api/conversations/${conversation_id}`, { assigneeId });
    assert.equal((await assign(world.ids.bruno)).status, 204);
    for (const wrong of [randomUUID(), world.ids.dora]) assert.equal((await assign(wrong)).status, 400);
  });

  it("keeps a line of a call in its place, and takes none after the end", async () => {
    const phone = await openInbox(world, plainSettings.phone);
    const { body: call } = await world.call("carla", "POST", "/api/calls", {
      inboxId: phone.id,
      number: "+55 11 98888-7777",
    });
    const lines = Array.from({ length: 20 }, (_, index) => ({
      from: index % 2 ? "agent" : "customer",
      text: `linha ${index}`,
    }));
    const path = `/api/calls/${call.conversationId}/lines`;
    const draft = { lines, idempotencyKey: "transcript-1" };
    const [first, second] = await Promise.all([
      world.call("carla", "POST", path, draft),
      world.call("carla", "POST", path, draft),
    ]);
    assert.deepEqual(first.body.messageIds, second.body.messageIds);
    await eventually(async () => (await show(call.conversationId)).messages.length === 20);
    const texts = (await show(call.conversationId)).messages.map((message: { text: string }) => message.text);
    assert.deepEqual(
      texts,
      lines.map(({ text }) => text),
    );
    await world.call("carla", "PUT", `/api/calls/${call.conversationId}/end`);
    assert.equal(
      (await world.call("carla", "POST", path, { lines, idempotencyKey: "transcript-2" })).status,
      409,
    );
  });

  it("keeps tags and macros: one name once, nothing secret in a macro", async () => {
    const tag = { name: "Fraude", colour: "red" };
    assert.equal((await world.call("bruno", "POST", "/api/tags", tag)).status, 200);
    assert.equal(
      (await world.call("bruno", "POST", "/api/tags", { ...tag, name: "FRAUDE" })).body.code,
      "conflict",
    );
    const macro = { name: "Olá", language: "pt-BR", text: "Olá! Como podemos ajudar?" };
    assert.equal((await world.call("bruno", "POST", "/api/macros", macro)).status, 200);
    const leaking = await world.call("bruno", "POST", "/api/macros", { ...macro, text: `Seu CPF é ${cpf}` });
    assert.equal(leaking.body.code, "outgoing-refused");
  });

  /** A mail nobody could look at: its look fails once. */
  async function quarantined(text: string): Promise<string> {
    const { analyst } = world.context;
    const look = analyst.look;
    analyst.look = () => Promise.reject(new Error("a look that fails"));
    try {
      const id = await post(world, gateway.id, { from: mailbox, text });
      const { complete, verdict } = await looked(world, id);
      assert.deepEqual([complete, verdict], [false, "caution"]);
      return id;
    } finally {
      analyst.look = look;
    }
  }
});
