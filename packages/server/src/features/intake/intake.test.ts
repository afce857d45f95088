import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import {
  countOf,
  handIn,
  looked,
  type OpenedInbox,
  openInbox,
  plainSettings,
  post,
  type Signing,
  signatureOf,
} from "../../testing/channels.ts";
import { createWorld, eventually, type World } from "../../testing/world.ts";
import { AnalystError } from "../reports/analyst.ts";

const minute = 60_000;
const message = { thread: "t-1", from: { id: "u-1" }, text: "Where is my parcel?" };

describe("handing in a message", () => {
  let world: World;
  let inbox: OpenedInbox;
  before(async () => {
    world = await createWorld({ worker: true });
    inbox = await openInbox(world, plainSettings.intake);
  });
  after(() => world.close());

  const path = (id: string) => `/api/intake/${id}/messages`;
  const raw = (body: Buffer, headers: Record<string, string>) =>
    world.call(null, "POST", path(inbox.id), body, headers);
  const kept = () => countOf(world, "messages");

  it("commits before it answers", async () => {
    const { status, body } = await handIn(world, inbox, message);
    assert.equal(status, 202);
    assert.equal(await countOf(world, "messages where id = $1", [body.messageId]), 1);
  });

  const foreign = `whsec_${randomBytes(32).toString("base64")}`;
  const refused: Record<string, Signing> = {
    "signed with another secret": { secret: foreign },
    "six minutes old": { at: Date.now() - 6 * minute },
    "six minutes ahead": { at: Date.now() + 6 * minute },
    "without a signature": { headers: { "webhook-signature": "" } },
    "with a signature of another version": {
      headers: { "webhook-signature": `v2,${randomBytes(32).toString("base64")}` },
    },
    "with a time that is none": { headers: { "webhook-timestamp": "soon" } },
    "whose id was changed": { headers: { "webhook-id": "another" } },
  };
  for (const [what, signing] of Object.entries(refused)) {
    it(`refuses one ${what}`, async () => {
      const count = await kept();
      const { status, body } = await handIn(world, inbox, message, signing);
      assert.deepEqual([status, body.code], [401, "signature-refused"]);
      assert.equal(await kept(), count);
    });
  }

  it("refuses one whose bytes were changed, be it by a space", async () => {
    const body = JSON.stringify(message);
    assert.equal(
      (await raw(Buffer.from(`${body} `), signatureOf(inbox, body))).body.code,
      "signature-refused",
    );
  });

  it("answers an inbox that is none, one of another kind and one that is closed as a wrong signature", async () => {
    const chat = await openInbox(world, plainSettings.chat);
    const closed = await openInbox(world, plainSettings.intake);
    await world.call("alice", "PUT", `/api/inboxes/${closed.id}`, {
      name: "x",
      enabled: false,
      settings: plainSettings.intake,
    });
    const answers = [];
    for (const one of [
      { id: randomUUID(), secret: foreign },
      { id: chat.id, secret: foreign },
      closed,
      { ...inbox, secret: foreign },
    ])
      answers.push(await handIn(world, one, message));
    assert.equal(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size, 1);
  });

  it("takes a replay as what it is, and another body under the same id not at all", async () => {
    const id = randomUUID();
    const first = await handIn(world, inbox, message, { id });
    const again = await handIn(world, inbox, message, { id });
    assert.deepEqual([again.status, again.body], [202, { messageId: first.body.messageId, duplicate: true }]);
    const other = await handIn(world, inbox, { ...message, text: "Another" }, { id });
    assert.deepEqual([other.status, other.body.code], [409, "idempotency-mismatch"]);
  });

  it("makes one message of two hundred at the same moment", async () => {
    const id = randomUUID();
    const count = await kept();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => handIn(world, inbox, message, { id })),
    );
    assert.ok(answers.every(({ status }) => status === 202));
    assert.equal(new Set(answers.map(({ body }) => body.messageId)).size, 1);
    assert.equal(answers.filter(({ body }) => !body.duplicate).length, 1);
    assert.equal(await kept(), count + 1);
  });

  it("lets one that clashes not disturb its neighbours of the same moment", async () => {
    const id = randomUUID();
    await handIn(world, inbox, message, { id });
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, (_, index) => handIn(world, inbox, { ...message, text: `n ${index}` })),
      handIn(world, inbox, { ...message, text: "clash" }, { id }),
    ]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [...Array(20).fill(202), 409],
    );
  });

  it("knows a message again after the secret was rotated, and takes both secrets for a day", async () => {
    const own = await openInbox(world, plainSettings.intake);
    const id = randomUUID();
    const first = await handIn(world, own, message, { id });
    const { body } = await world.call("alice", "POST", `/api/inboxes/${own.id}/secret`);
    const again = await handIn(world, { ...own, secret: body.secret }, message, { id });
    assert.deepEqual(again.body, { messageId: first.body.messageId, duplicate: true });
    assert.equal((await handIn(world, own, message)).status, 202);
    world.advance(24 * 60 * minute + 1);
    assert.equal((await handIn(world, own, message)).status, 401);
    assert.equal((await handIn(world, { ...own, secret: body.secret }, message)).status, 202);
    world.advance(-24 * 60 * minute - 1);
  });

  const bent: Record<string, { body: Buffer; type?: string; answer: [number, string] }> = {
    "that is no JSON": { body: Buffer.from("{"), answer: [400, "json-invalid"] },
    "that is no UTF-8": {
      body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
      answer: [400, "json-invalid"],
    },
    "that is empty": { body: Buffer.alloc(0), answer: [400, "request-invalid"] },
    "without a text": {
      body: Buffer.from(JSON.stringify({ ...message, text: "" })),
      answer: [400, "request-invalid"],
    },
    "of another type": {
      body: Buffer.from("a=b"),
      type: "application/x-www-form-urlencoded",
      answer: [415, "content-type-refused"],
    },
    "of plain text": {
      body: Buffer.from(JSON.stringify(message)),
      type: "text/plain",
      answer: [415, "content-type-refused"],
    },
    "that is too big": { body: Buffer.alloc(600 * 1024, 0x20), answer: [413, "too-large"] },
    "nested beyond reason": { body: Buffer.from("[".repeat(200_000)), answer: [400, "json-invalid"] },
  };
  for (const [what, { body, type, answer }] of Object.entries(bent)) {
    it(`answers a body ${what} with a code`, async () => {
      const headers = {
        ...signatureOf(inbox, body.toString("latin1")),
        ...(type ? { "content-type": type } : {}),
      };
      const got = await raw(body, headers);
      assert.deepEqual([got.status, got.body.code], answer);
      assert.match(String(got.headers["content-type"]), /^application\/problem\+json/);
    });
  }

  it("keeps what no table can hold: zero characters, halves of characters, direction marks", async () => {
    const text = "a\0b \ud800 \udfff \u202e senha: Quirquincho#88 \u0007";
    const { status, body } = await handIn(world, inbox, { ...message, text, subject: "\0\ud83d" });
    assert.equal(status, 202);
    const shown = await looked(world, body.messageId);
    assert.ok(!shown.safe_text.includes("\0"));
    assert.ok(!shown.safe_text.includes("Quirquincho"));
  });

  describe("when the look goes wrong", () => {
    const looks: Record<string, { look: () => Promise<never>; code: string }> = {
      throws: { look: () => Promise.reject(new RangeError("too deep")), code: "look-failed" },
      stalls: { look: () => Promise.reject(new AnalystError("look-timeout", null)), code: "look-timeout" },
    };
    for (const [what, { look, code }] of Object.entries(looks)) {
      it(`keeps a message whose look ${what}, never as clear`, async () => {
        const id = await withAnalyst({ look }, async () => {
          const { body } = await handIn(world, inbox, message);
          await looked(world, body.messageId);
          return body.messageId;
        });
        const shown = await looked(world, id);
        assert.deepEqual([shown.verdict, shown.complete, shown.state], ["caution", false, "quarantined"]);
        assert.equal(await countOf(world, "messages where id = $1 and error_code = $2", [id, code]), 1);
      });
    }

    it("shows a mail whose head could not be read, held", async () => {
      const gateway = await openInbox(world, plainSettings["email-gateway"]);
      const broken = () => Promise.reject(new Error("no head"));
      const id = await withAnalyst({ readHeaders: broken }, async () => {
        const posted = await post(world, gateway.id, { from: "ana@mail.example", text: "Hi" });
        await looked(world, posted);
        return posted;
      });
      assert.ok((await looked(world, id)).conversation_id);
    });

    it("lets a message that cannot be opened not keep its batch waiting", async () => {
      const poison = randomUUID();
      await world.context.database.run(
        `insert into messages (id, at, inbox_id, channel, direction, format, state, raw_sealed, key_wrapped)
         values ($1, date_trunc('milliseconds', now()), $2, 'social', 'incoming', 'json', 'received', '\\x00', '\\x00')`,
        [poison, inbox.id],
      );
      const good = await handIn(world, inbox, message);
      await world.context.jobs.add(
        "analyse",
        [{ messageId: poison }, { messageId: good.body.messageId }],
        world.context.database,
      );
      await looked(world, good.body.messageId);
    });

    it("shows a message that can never be opened as one nobody looked at", async () => {
      const poison = randomUUID();
      await world.context.database.run(
        `insert into messages (id, at, inbox_id, channel, direction, format, state, raw_sealed, key_wrapped)
         values ($1, date_trunc('milliseconds', now()), $2, 'social', 'incoming', 'json', 'received', '\\x00', '\\x00')`,
        [poison, inbox.id],
      );
      await world.context.jobs.add("analyse", [{ messageId: poison }], world.context.database);
      const shown = await looked(world, poison);
      assert.deepEqual([shown.verdict, shown.complete, shown.state], ["caution", false, "quarantined"]);
      const { body } = await world.call("carla", "GET", "/api/held-messages");
      assert.ok(body.items.some((item: { message: { id: string } }) => item.message.id === poison));
    });

    async function withAnalyst<T>(bend: object, work: () => Promise<T>): Promise<T> {
      const { analyst } = world.context;
      const before = { ...analyst };
      Object.assign(analyst, bend);
      try {
        return await work();
      } finally {
        Object.assign(analyst, before);
      }
    }
  });

  it("answers 503 without its database, keeps nothing half, and goes on when it is back", async () => {
    const { database } = world.context;
    const transaction = database.transaction;
    const lost = Object.assign(new Error("terminating connection"), { code: "57P01" });
    const count = await kept();
    Object.assign(database, { transaction: () => Promise.reject(lost) });
    const answers = await Promise.all(Array.from({ length: 30 }, () => handIn(world, inbox, message)));
    Object.assign(database, { transaction });
    assert.ok(answers.every(({ status, body }) => status === 503 && body.code === "unavailable"));
    assert.equal(await kept(), count);
    assert.equal((await handIn(world, inbox, message)).status, 202);
  });

  it("judges everything it took", async () => {
    await eventually(async () => (await countOf(world, "messages where state = 'received'")) === 0);
  });
});
