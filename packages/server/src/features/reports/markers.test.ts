import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { endpoints } from "@atalaia/contract";
import pg from "pg";
import { countOf, handIn, openChat, openInbox, plainSettings, post } from "../../testing/channels.ts";
import { type Marker, makeMarkers, spellingsOf } from "../../testing/markers.ts";
import { cast, createWorld, eventually, type Person, type World } from "../../testing/world.ts";

/** Too short to be told from chance in a dump; looked for in the texts only. */
const short = new Set(["otp"]);

describe("what customers write is readable nowhere", () => {
  const sent: Marker[] = [];
  const heard: string[] = [];
  const logged: string[] = [];
  const received: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  let world: World;
  let receiver: Server;
  let dump = "";
  let texts = "";

  before(async () => {
    process.stdout.write = ((line: string, ...rest: never[]) =>
      typeof line === "string" && line.startsWith('{"level"')
        ? logged.push(line) > 0
        : write(line, ...rest)) as typeof write;
    receiver = createServer((request, response) => {
      request
        .on("data", (part: Buffer) => received.push(part.toString()))
        .on("end", () => response.end("ok"));
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => receiver.once("listening", resolve));
    world = await createWorld({
      worker: true,
      environment: { ATALAIA_LOG_LEVEL: "debug", ATALAIA_OUTBOUND_PRIVATE: "127.0.0.0/8" },
    });
    world.context.live.subscribe((event) => void heard.push(JSON.stringify(event)));
    await world.call("alice", "POST", "/api/settings/webhooks", {
      url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
      events: ["message.analysed", "message.held", "message.released", "conversation.updated"],
    });
    await sendEverything();
    dump = await dumpTables(world);
    texts = await safeTexts(world);
  });
  after(async () => {
    process.stdout.write = write;
    receiver.close();
    await world.close();
  });

  it("was sent at least two hundred values through every channel", () => {
    assert.ok(new Set(sent.map(({ value }) => value)).size >= 200);
  });

  it("looks where the words around the values are", () => {
    for (const word of ["recusado", "Devuelvan", "Llámenme", "[card:"]) assert.ok(dump.includes(word), word);
  });

  it("finds none of the certain ones in any table, index or queue", (test) => {
    const found = seenIn(
      dump,
      sent.filter(({ type }) => !short.has(type)),
    );
    const codes = seenIn(
      texts,
      sent.filter(({ type }) => short.has(type)),
    );
    const missed = [...found, ...codes];
    test.diagnostic(table(sent, missed));
    assert.deepEqual(
      missed.filter(({ certain }) => certain).map(({ type, text }) => `${type}: ${text}`),
      [],
    );
  });

  it("finds none in the files of the database, its write-ahead log included", async (test) => {
    const folder = dataFolder(world);
    if (!folder || spawnSync("grep", ["--version"]).status !== 0)
      return test.skip("no data folder or no grep to look with");
    await checkpoint(world);
    const patterns = join(mkdtempSync(join(tmpdir(), "atalaia-markers-")), "patterns");
    const certain = sent.filter(({ certain, type }) => certain && !short.has(type));
    writeFileSync(patterns, certain.flatMap(spellingsOf).join("\n"));
    const { oid } = (await world.context.database.first<{ oid: string }>(
      "select oid::text from pg_database where datname = current_database()",
    ))!;
    const places = [join(folder, "base", oid), join(folder, "pg_wal")];
    assert.equal(
      spawnSync("grep", ["-raqF", "recusado", ...places]).status,
      0,
      "the words around the values are there",
    );
    const { stdout, status } = spawnSync("grep", ["-raoFh", "-f", patterns, ...places], {
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });
    rmSync(patterns);
    assert.deepEqual([...new Set(stdout.split("\n").filter(Boolean))], []);
    assert.equal(status, 1);
  });

  it("finds none in the log, the metrics, live events and webhooks", async () => {
    assert.ok(heard.length > 0 && received.length > 0);
    const everything = [
      ...logged,
      ...heard,
      ...received,
      await world.context.metrics.registry.metrics(),
    ].join("\n");
    assert.deepEqual(
      seenIn(
        everything,
        sent.filter(({ type }) => !short.has(type)),
      ),
      [],
    );
    assert.deepEqual(Object.keys(JSON.parse(received[0]!).data).sort(), ["conversationId", "messageId"]);
  });

  it("finds none in any answer to any role", async () => {
    const certain = sent.filter(({ certain, type }) => certain && !short.has(type));
    for (const person of Object.keys(cast) as Person[]) {
      const answers = await readEverything(world, person);
      assert.deepEqual(
        seenIn(answers, certain).map(({ type, text }) => `${person} ${type}: ${text}`),
        [],
      );
    }
  });

  it("finds a conversation by a value all the same, without saying it again", async () => {
    const wanted = sent.find(({ type }) => type === "br.cpf")!;
    const { body } = await world.call("carla", "POST", "/api/conversation-search", { q: wanted.value });
    assert.ok(body.items.length > 0);
    assert.ok(!JSON.stringify(body).includes(wanted.value));
  });

  async function sendEverything(): Promise<void> {
    const take = (each: number) => {
      const fresh = makeMarkers(each, sent.length * 7 + 1);
      sent.push(...fresh);
      return fresh;
    };
    const inbox = {
      chat: await openInbox(world, plainSettings.chat),
      intake: await openInbox(world, plainSettings.intake),
      mail: await openInbox(world, plainSettings["email-gateway"]),
      phone: await openInbox(world, plainSettings.phone),
      upload: await openInbox(world, plainSettings.upload),
    };
    await Promise.all(
      pairs(take(3)).map(async (group) => {
        const visitor = await openChat(world, inbox.chat.id);
        for (const { text } of group) await visitor.say(text);
      }),
    );
    const someone = () => ({ thread: randomUUID(), from: { id: randomUUID() } });
    await Promise.all([
      ...take(3).map(({ text }) =>
        handIn(world, inbox.intake, { ...someone(), text: "x", subject: text.slice(0, 400) }),
      ),
      ...take(3).map(({ text }) => handIn(world, inbox.intake, { ...someone(), text })),
      ...pairs(take(3)).map((group) =>
        post(world, inbox.mail.id, {
          from: "x@mail.example",
          text: group.map(({ text }) => text).join("\r\n"),
        }),
      ),
    ]);
    await senders(inbox.intake, inbox.mail);
    await onFile(take(2));
    const call = await world.call("carla", "POST", "/api/calls", { inboxId: inbox.phone.id });
    const lines = take(3).map(({ text }) => ({ from: "customer", text }));
    await world.call("carla", "POST", `/api/calls/${call.body.conversationId}/lines`, {
      lines,
      idempotencyKey: "lines-01",
    });
    const exported = take(3).map(
      ({ text }, index) => `12/03/2026 10:${10 + (index % 50)} - Cliente: ${text}`,
    );
    await upload("chat.txt", [...exported, "12/03/2026 11:10 - Loja: ok"].join("\n"));
    await upload(
      "note.log",
      take(3)
        .map(({ text }) => text)
        .join("\n"),
    );
    const path = `/api/conversations/${call.body.conversationId}`;
    for (const { text } of take(1)) {
      await world.call("carla", "POST", `${path}/notes`, { text, idempotencyKey: randomUUID() });
      await world.call("carla", "POST", "/api/conversation-search", { q: text.slice(0, 200) });
      await world.call("carla", "POST", "/api/outgoing-check", { text });
    }
    await eventually(
      async () =>
        (await countOf(world, "messages where state = 'received'")) === 0 &&
        (await countOf(world, "uploads where state = 'reading'")) === 0,
    );
    await eventually(async () => received.some((body) => body.includes("message.analysed")));
  }

  /** Addresses, numbers and names of those who write. */
  async function senders(intake: { id: string; secret: string }, mail: { id: string }): Promise<void> {
    const fresh = makeMarkers(2, 90_000).filter(({ type }) => ["email", "phone", "person"].includes(type));
    const by = (type: string) => fresh.filter((marker) => marker.type === type).map((marker) => marker.value);
    sent.push(...fresh.filter(({ type }) => type !== "person"));
    for (const index of [0, 1]) {
      const [email, phone, name] = [by("email")[index]!, by("phone")[index]!, by("person")[index]!];
      await handIn(world, intake, {
        thread: `t ${index}`,
        from: { id: `id ${index}`, phone, name },
        text: "Oi",
      });
      await post(world, mail.id, { from: `"${name}" <${email}>`, text: "Oi" });
    }
  }

  /** What the company knows of people, and what members say when they look at it. */
  async function onFile(markers: readonly Marker[]): Promise<void> {
    const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
    const rows = markers.map(
      ({ value }, place) =>
        `${quoted(value.length > 120 ? `K-${place}` : value)},${quoted(value.slice(0, 200))},on.file${place}@mail.example,${quoted(value)}`,
    );
    const csv = Buffer.from(["external-id,name,email,order-notes", ...rows].join("\n"));
    const headers = { "content-type": "text/csv" };
    const taken = await world.call("alice", "POST", "/api/contact-imports", csv, headers);
    assert.deepEqual(taken.body.problems, []);
    const fields = await world.context.database.many<{ id: string; contact_id: string }>(
      "select id, contact_id from contact_fields limit 15",
    );
    for (const [place, { id, contact_id }] of fields.entries()) {
      const body = { target: { kind: "field", id }, conversationId: null, reason: markers[place]!.text };
      const shown = await world.call("alice", "POST", `/api/contacts/${contact_id}/reveals`, body);
      assert.ok(markers.some(({ value }) => value === shown.body.value));
    }
  }

  async function upload(name: string, content: string): Promise<void> {
    const headers = { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(name) };
    const { status } = await world.call("carla", "POST", "/api/uploads", Buffer.from(content), headers);
    assert.equal(status, 200);
  }
});

function pairs(markers: readonly Marker[]): Marker[][] {
  return Array.from({ length: Math.ceil(markers.length / 2) }, (_, index) =>
    markers.slice(2 * index, 2 * index + 2),
  );
}

function seenIn(haystack: string, markers: readonly Marker[]): Marker[] {
  return markers.filter((marker) => spellingsOf(marker).some((spelling) => haystack.includes(spelling)));
}

function table(sent: readonly Marker[], missed: readonly Marker[]): string {
  const count = (list: readonly Marker[], type: string) =>
    list.filter((marker) => marker.type === type).length;
  const types = [...new Set(sent.map(({ type }) => type))];
  return types.map((type) => `${type}: ${count(missed, type)} of ${count(sent, type)} seen`).join("; ");
}

/** Every row of every table as text; bytes that were not sealed would show their content. */
async function dumpTables({ context }: World): Promise<string> {
  const tables = await context.database.many<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const rows = await context.database.many<{ row: string }>(`select t::text as row from ${name} t`);
    parts.push(...rows.map(({ row }) => row));
  }
  const bytes = await context.database.many<{ raw: Buffer }>(
    "select raw_sealed as raw from messages where raw_sealed is not null",
  );
  return [...parts, ...bytes.map(({ raw }) => raw.toString("latin1"))].join("\n");
}

async function safeTexts({ context }: World): Promise<string> {
  const rows = await context.database.many<{ words: string }>(
    "select concat_ws(' ', m.safe_subject, m.safe_text, c.safe_subject, c.safe_preview) as words from messages m join conversations c on c.id = m.conversation_id",
  );
  return rows.map(({ words }) => words).join("\n");
}

/** Where the embedded server that the tests run on keeps this database. */
function dataFolder({ context }: World): string | null {
  const host = new URL(context.settings.databaseUrl!).searchParams.get("host");
  const folder = host ? join(host, "..", "cluster") : null;
  return folder && existsSync(folder) ? folder : null;
}

async function checkpoint({ context }: World): Promise<void> {
  const client = new pg.Client({ connectionString: context.settings.databaseUrl! });
  await client.connect();
  // Without the right to, the write-ahead log is looked at all the same.
  await client.query("checkpoint").catch(() => undefined);
  await client.end();
}

/** What a member can read: every route that only reads, with every id there is. */
async function readEverything(world: World, person: Person): Promise<string> {
  const { database } = world.context;
  const idsOf = async (table: string) =>
    (await database.many<{ id: string }>(`select id from ${table} order by random() limit 40`)).map(
      ({ id }) => id,
    );
  const ids: Record<string, readonly string[]> = {
    "/api/conversations/": await idsOf("conversations"),
    "/api/messages/": await idsOf("messages"),
    "/api/contacts/": await idsOf("contacts"),
    "/api/uploads/": await idsOf("uploads"),
  };
  const answers: string[] = [];
  const reading = endpoints.filter(
    ({ method, id }) => method === "GET" && !["live.stream", "widget.live"].includes(id),
  );
  for (const { path } of reading) {
    const known = Object.entries(ids).find(([prefix]) => path.startsWith(prefix))?.[1] ?? [randomUUID()];
    for (const id of path.includes(":id") ? known : [""])
      answers.push(JSON.stringify((await world.call(person, "GET", path.replace(":id", id))).body));
  }
  for (const q of ["CPF", "cartão", "senha"])
    answers.push(JSON.stringify((await world.call(person, "POST", "/api/conversation-search", { q })).body));
  return answers.join("\n");
}
