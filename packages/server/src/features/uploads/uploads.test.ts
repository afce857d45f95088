import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { countOf, letter, openInbox, plainSettings } from "../../testing/channels.ts";
import { createWorld, eventually, type World } from "../../testing/world.ts";

describe("uploads", () => {
  let world: World;
  before(async () => {
    world = await createWorld({ worker: true });
    await openInbox(world, plainSettings.upload);
  });
  after(() => world.close());

  async function upload(name: string, bytes: Buffer | string) {
    const headers = { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(name) };
    const { status, body } = await world.call(
      "carla",
      "POST",
      "/api/uploads",
      Buffer.from(bytes as string),
      headers,
    );
    if (status !== 200) return { status, code: body.code };
    const done = await eventually(async () => {
      const now = (await world.call("carla", "GET", `/api/uploads/${body.id}`)).body;
      return now.state !== "reading" && now;
    });
    return { status, ...done };
  }

  it("take a mail, and the same mail again as the same", async () => {
    const mail = letter({ from: "ana@mail.example", text: "Onde está meu pacote?" });
    const first = await upload("one.eml", mail);
    assert.deepEqual([first.kind, first.accepted, first.state], ["eml", 1, "done"]);
    await upload("again.eml", mail);
    await eventually(async () => (await countOf(world, "messages where state <> 'received'")) === 1);
    assert.equal(await countOf(world, "messages"), 1);
  });

  it("take a box of mails one by one", async () => {
    const mails = ["Primeira", "Segunda", "Terceira"].map(
      (text) => `From x Mon Jan  1 00:00:00 2026\n${letter({ from: "bia@mail.example", text })}\n`,
    );
    const done = await upload("all.mbox", mails.join(""));
    assert.deepEqual([done.kind, done.found, done.accepted], ["mbox", 3, 3]);
  });

  it("take exported chats as one conversation in its order", async () => {
    const text = [
      "12/03/2026 10:11 - Ana: Oi",
      "12/03/2026 10:12 - Carla Nunes: Olá!",
      "12/03/2026 10:13 - Ana: Meu CPF é 529.982.247-25",
      "e mais uma linha",
    ].join("\n");
    const json = JSON.stringify({
      messages: [{ from: "Ana", text: "Hi" }, { from: "Shop", text: "Hello" }, { nothing: 1 }, null, 7],
    });
    for (const [name, content, count] of [
      ["chat.txt", text, 3],
      ["chat.json", json, 2],
    ] as const) {
      const done = await upload(name, content);
      assert.deepEqual([done.kind, done.accepted], ["chat-export", count]);
      const shown = await eventually(async () => {
        const [id] = (await world.call("carla", "GET", `/api/uploads/${done.id}`)).body.conversationIds;
        const conversation = id && (await world.call("carla", "GET", `/api/conversations/${id}`)).body;
        return conversation?.messages?.length === count && conversation;
      });
      assert.equal(shown.messages[0].author.kind, "contact");
      assert.equal(shown.messages[1].author.kind, "member");
      assert.ok(!JSON.stringify(shown).includes("529.982"));
    }
  });

  it("take any other file to be looked at", async () => {
    assert.deepEqual(
      [(await upload("x.bin", randomBytes(5_000))).kind, (await upload("note.txt", "hello")).kind],
      ["file", "file"],
    );
  });

  const strange: Record<string, string | Buffer> = {
    "box of nothing": "From x\n",
    "box of separators": "From x\n".repeat(200),
    "mail of heads only": "From: a@b.example\nSubject: x\n",
    "list of no messages": JSON.stringify({ messages: [1, 2, 3] }),
    "deep list": `{"messages":${"[".repeat(50_000)}`,
    "zero bytes": Buffer.alloc(10_000),
    "halves of characters": Buffer.from([0xed, 0xa0, 0x80, 0xff, 0xfe]),
  };
  for (const [what, content] of Object.entries(strange)) {
    it(`survive a ${what}`, async () => {
      for (const name of ["a.mbox", "a.json", "a.eml"]) {
        const done = await upload(name, content);
        assert.ok(["done", "failed"].includes(done.state), `${name}: ${done.state}`);
      }
    });
  }

  it("refuse what is empty, too large, of another type, or named in no encoding", async () => {
    assert.equal((await upload("x.eml", "")).code, "file-unreadable");
    assert.equal((await upload("x.eml", Buffer.alloc(65 * 1024 * 1024))).code, "too-large");
    const json = await world.call("carla", "POST", "/api/uploads", { a: 1 });
    assert.equal(json.body.code, "content-type-refused");
    const headers = { "content-type": "application/octet-stream", "x-file-name": "%zz" };
    assert.equal(
      (await world.call("carla", "POST", "/api/uploads", Buffer.from("x"), headers)).body.code,
      "request-invalid",
    );
  });

  it("show a member their own, with a name that hides what it holds", async () => {
    const done = await upload("../CPF 529.982.247-25\u202egpj.txt", "x");
    assert.ok(!/529|\u202e|\//.test(done.fileName));
    assert.equal((await world.call("bruno", "GET", `/api/uploads/${done.id}`)).status, 404);
  });

  it("keep no second copy of the bytes once they are read", async () => {
    assert.equal(await countOf(world, "uploads where state <> 'reading' and raw_sealed is not null"), 0);
  });
});
