import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { get } from "node:http";
import { after, before, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { type OpenedInbox, openInbox, plainSettings, signatureOf } from "./testing/channels.ts";
import { type Process, startProcess } from "./testing/processes.ts";
import { createTestDatabase, type TestDatabase } from "./testing/test-database.ts";
import { createWorld, eventually, type World } from "./testing/world.ts";

const key = { ATALAIA_KEY: `1:${randomBytes(32).toString("base64")}` };
const stopLimit = 15_000;

describe("several processes on one database", () => {
  let world: World;
  let inbox: OpenedInbox;
  const running: Process[] = [];
  let shared: Record<string, string>;
  before(async () => {
    world = await createWorld({ environment: key });
    inbox = await openInbox(world, plainSettings.intake);
    shared = {
      ...key,
      DATABASE_URL: world.context.settings.databaseUrl!,
      ATALAIA_DATA_FOLDER: world.context.settings.dataFolder,
    };
    const roles = ["http", "http", "worker", "worker"];
    running.push(
      ...(await Promise.all(roles.map((role) => startProcess({ ...shared, ATALAIA_ROLE: role })))),
    );
  });
  after(async () => {
    await Promise.all(running.map((one) => one.end("SIGKILL")));
    await world.close();
  });

  it("tells a console on one process what happened on another, and ends its stream when its member is disabled", async () => {
    const events: { type: string; at: number }[] = [];
    const closed = listen(running[0]!.address, world.cookieOf("dora"), (type) =>
      events.push({ type, at: Date.now() }),
    );
    await wait(300);
    await world.call("alice", "PUT", "/api/settings/desk", desk);
    await eventually(async () => events.some(({ type }) => type === "settings"));
    const asked = Date.now();
    await world.call("alice", "PUT", `/api/members/${world.ids.dora}/disablement`);
    assert.equal(
      (await fetch(`${running[1]!.address}/api/me`, { headers: { cookie: world.cookieOf("dora") } })).status,
      401,
    );
    await closed;
    assert.ok(Date.now() - asked < 5_000);
    assert.equal(events.at(-1)!.type, "session-ended");
  });

  it("loses and doubles nothing when one of each is killed under load", async () => {
    const load = startLoad(() =>
      running.filter((one) => one.child.exitCode === null && one.child.signalCode === null).slice(0, 2),
    );
    await load.reaches(25);
    await Promise.all([running[0]!.end("SIGKILL"), running[2]!.end("SIGKILL")]);
    await load.reaches(60);
    const accepted = await load.stop();
    await allOnce(accepted);
  });

  it("stops in good order under load: what was accepted is kept, and no look is cut off", async (test) => {
    running.push(await startProcess({ ...shared, ATALAIA_ROLE: "worker" }));
    const load = startLoad(() => [running[1]!]);
    await load.reaches(25);
    const ends = await Promise.all([running[1]!.end("SIGTERM"), running[3]!.end("SIGTERM")]);
    const accepted = await load.stop();
    test.diagnostic(ends.map(({ milliseconds }) => `${Math.round(milliseconds)} ms`).join(", "));
    for (const { code, milliseconds } of ends) {
      assert.equal(code, 0);
      assert.ok(milliseconds < stopLimit, `${milliseconds} ms`);
    }
    await allOnce(accepted);
    const cut = await world.context.database.first<{ count: number }>(
      "select count(*)::int as count from messages where error_code is not null",
    );
    assert.equal(cut!.count, 0);
  });

  /** Senders as they are: each keeps what was not confirmed and sends it again under the same key. */
  function startLoad(targets: () => readonly Process[]) {
    const accepted = new Map<string, string>();
    let going = true;
    const sender = async (number: number): Promise<void> => {
      for (let turn = 0; going; turn += 1) {
        const id = randomUUID();
        const body = JSON.stringify({
          thread: `s${number}`,
          from: { id: `s${number}` },
          text: `Where is parcel ${turn}?`,
        });
        for (let attempt = number; going && !accepted.has(id); attempt += 1) {
          const list = targets();
          const target = list[attempt % Math.max(1, list.length)];
          const answer = target ? await send(target.address, id, body) : null;
          if (answer) accepted.set(id, answer);
          else await wait(30);
        }
      }
    };
    const senders = Array.from({ length: 6 }, (_, number) => sender(number));
    return {
      reaches: (count: number) => eventually(async () => accepted.size >= count),
      async stop() {
        going = false;
        await Promise.all(senders);
        return accepted;
      },
    };
  }

  async function send(address: string, id: string, body: string): Promise<string | null> {
    try {
      const answer = await fetch(`${address}/api/intake/${inbox.id}/messages`, {
        method: "POST",
        headers: signatureOf(inbox, body, { id }),
        body,
      });
      return answer.status === 202 ? ((await answer.json()) as { messageId: string }).messageId : null;
    } catch {
      return null;
    }
  }

  async function allOnce(accepted: ReadonlyMap<string, string>): Promise<void> {
    const ids = [...accepted.values()];
    assert.equal(new Set(ids).size, ids.length);
    const { database } = world.context;
    await waitLong(async () => {
      const row = await database.first<{ left: number }>(
        "select count(*)::int as left from messages where state = 'received'",
      );
      return row!.left === 0;
    });
    const rows = await database.first<{ messages: number; reports: number; counted: number }>(
      `select (select count(*)::int from messages where id = any($1)) as messages,
              (select count(*)::int from reports) - (select count(*)::int from messages) as reports,
              (select coalesce(sum(message_count), 0)::int from conversations) - (select count(*)::int from messages) as counted`,
      [ids],
    );
    assert.deepEqual(rows, { messages: ids.length, reports: 0, counted: 0 });
  }
});

describe("a first start of two processes at the same moment", () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase({ migrated: false });
  });
  after(() => test.drop());

  it("makes one desk, with set-up links that work", async () => {
    const environment = {
      ...key,
      DATABASE_URL: test.url,
      ATALAIA_DATA_FOLDER: "/nonexistent-as-the-key-is-given",
    };
    const both = await Promise.all([startProcess(environment), startProcess(environment)]);
    try {
      const desks = await test.database.many("select 1 from organization");
      assert.equal(desks.length, 1);
      for (const { setupLink, address } of both) {
        const token = new URL(setupLink!).hash.slice(1);
        const answer = await fetch(`${address}/api/setup/passkey-options`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ token, name: "Alice", email: "alice@farol.example" }),
        });
        assert.equal(answer.status, 200);
      }
    } finally {
      await Promise.all(both.map((one) => one.end("SIGTERM")));
    }
  });
});

const desk = {
  name: "Farol",
  languages: ["pt-BR", "en", "es"],
  defaultLanguage: "pt-BR",
  timeZone: "America/Sao_Paulo",
  knowledge: {
    domains: [],
    trustedAuthservIds: [],
    people: [],
    suppliers: [],
    vendors: [],
    protectedBrands: [],
    regions: [],
    formats: [],
  },
};

async function waitLong(look: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    const done = await eventually(look).catch(() => false);
    if (done) return;
  }
  throw new Error("Messages are left over");
}

/** Resolves when the server ends the stream. */
function listen(address: string, cookie: string, onEvent: (type: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    get(`${address}/api/live`, { headers: { cookie } }, (response) => {
      response.setEncoding("utf8").on("data", (part: string) => {
        for (const [, json] of part.matchAll(/^data: (.*)$/gm))
          onEvent((JSON.parse(json!) as { type: string }).type);
      });
      response.on("end", resolve).on("error", reject);
    }).on("error", reject);
  });
}
