import assert from "node:assert/strict";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, describe, it } from "node:test";
import { Webhook } from "standardwebhooks";
import { looked, type OpenedInbox, openChat, openInbox, plainSettings } from "../../testing/channels.ts";
import { createWorld, eventually, type World } from "../../testing/world.ts";

interface Delivered {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe("webhooks", () => {
  let world: World;
  let chat: OpenedInbox;
  let receiver: Server;
  let url: string;
  let delivered: Delivered[] = [];
  let answers: number[] = [];
  before(async () => {
    receiver = createServer((request, response) => {
      let body = "";
      request.setEncoding("utf8").on("data", (part) => (body += part));
      request.on("end", () => {
        delivered.push({ headers: request.headers, body });
        response.writeHead(answers.shift() ?? 200, { location: "/elsewhere" }).end();
      });
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => receiver.once("listening", resolve));
    url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
    world = await createWorld({ worker: true, environment: { ATALAIA_OUTBOUND_PRIVATE: "127.0.0.0/8" } });
    chat = await openInbox(world, plainSettings.chat);
  });
  beforeEach(async () => {
    await world.context.database.run("delete from webhooks");
    delivered = [];
    answers = [];
  });
  after(async () => {
    receiver.closeAllConnections();
    receiver.close();
    await world.close();
  });

  const create = async (events: string[], to = url) =>
    (await world.call("alice", "POST", "/api/settings/webhooks", { url: to, events })).body as {
      webhook: { id: string };
      secret: string;
    };
  const stateOf = async (id: string) =>
    (await world.call("alice", "GET", "/api/settings/webhooks")).body.items.find(
      (item: { id: string }) => item.id === id,
    );

  async function write(): Promise<string> {
    const visitor = await openChat(world, chat.id);
    return (await looked(world, await visitor.say("Meu CPF é 529.982.247-25"))).conversation_id;
  }

  it("send ids, signed, and nothing a customer wrote", async () => {
    const { secret } = await create(["message.analysed"]);
    const conversationId = await write();
    const [first] = await eventually(async () => delivered.length > 0 && delivered);
    const event = new Webhook(secret).verify(first!.body, first!.headers as Record<string, string>) as {
      data: object;
    };
    assert.deepEqual(Object.keys(event).sort(), ["data", "timestamp", "type"]);
    assert.equal((event.data as { conversationId: string }).conversationId, conversationId);
    assert.ok(!first!.body.includes("529"));
  });

  it("give every event an id of its own, and a try of the same event the same id", async () => {
    await create(["conversation.updated"]);
    const conversationId = await write();
    answers = [500];
    for (const unread of [true, false])
      await world.call("carla", "PATCH", `/api/conversations/${conversationId}`, { unread });
    const all = () => eventually(async () => delivered.length >= 3);
    // The second try comes five seconds after the first.
    await all().catch(all);
    const ids = delivered.map(({ headers }) => headers["webhook-id"]);
    assert.equal(new Set(ids).size, 2);
  });

  it("end with 410, and stay where a redirect points elsewhere", async () => {
    const gone = await create(["conversation.updated"]);
    answers = [410];
    await world.call("alice", "POST", `/api/settings/webhooks/${gone.webhook.id}/tests`);
    assert.equal((await stateOf(gone.webhook.id)).enabled, false);
    const moved = await create(["conversation.updated"]);
    answers = [307];
    const { body } = await world.call("alice", "POST", `/api/settings/webhooks/${moved.webhook.id}/tests`);
    assert.deepEqual(body, { ok: false, reason: "status-307" });
    assert.equal(delivered.length, 2);
  });

  it("reach no private address", async () => {
    const { webhook } = await create(["conversation.updated"], "http://10.0.0.1/");
    const { body } = await world.call("alice", "POST", `/api/settings/webhooks/${webhook.id}/tests`);
    assert.deepEqual(body, { ok: false, reason: "address-refused" });
  });

  it("show their secret once", async () => {
    const { secret } = await create(["message.held"]);
    assert.match(secret, /^whsec_/);
    for (const person of ["alice", "bruno", "dora"] as const) {
      const { body } = await world.call(person, "GET", "/api/settings/webhooks");
      assert.ok(!JSON.stringify(body).includes(secret.slice(6, 20)));
    }
  });
});
