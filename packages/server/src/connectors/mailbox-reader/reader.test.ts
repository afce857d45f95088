import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { ImapFlow } from "imapflow";
import { Desk } from "../testing/desk.ts";
import { Dovecot, mailboxPassword, mailboxUser, noDovecot } from "../testing/dovecot.ts";
import { createMailboxReader } from "./reader.ts";
import type { Cursor, MailboxReader, MailboxReaderOptions, ReaderEvent } from "./types.ts";

const day = 24 * 60 * 60 * 1000;

/** Somebody who uses the mailbox with a mail program of their own. */
class Person {
  readonly client: ImapFlow;

  constructor(dovecot: Dovecot) {
    this.client = new ImapFlow({
      host: "127.0.0.1",
      port: dovecot.imapPort,
      secure: false,
      doSTARTTLS: true,
      auth: { user: mailboxUser, pass: mailboxPassword },
      tls: { ca: dovecot.certificate.cert, servername: "mail.example" },
      logger: false,
      disableAutoIdle: true,
    });
    this.client.on("error", () => {});
  }

  async put(subject: string, { folder = "INBOX", arrived = new Date(), size = 0 } = {}): Promise<void> {
    const filler = "0123456789abcdef\r\n".repeat(Math.ceil(size / 18));
    const text = `Message-ID: <${subject}@cliente.example>\r\nSubject: ${subject}\r\n\r\noi\r\n${filler}`;
    await this.client.append(folder, text, [], arrived);
  }

  async flags(folder = "INBOX"): Promise<string[][]> {
    await this.client.mailboxOpen(folder, { readOnly: true });
    const messages = await this.client.fetchAll("1:*", { flags: true });
    return messages.map(({ flags }) => [...(flags ?? [])].filter((flag) => flag !== "\\Recent"));
  }
}

const subjects = (desk: Desk) => desk.texts().map((text) => /^Subject: (.*)\r$/mu.exec(text)?.[1]);

describe("reading a mailbox of a real Dovecot", { skip: noDovecot }, () => {
  let dovecot: Dovecot;
  let person: Person;
  let desk: Desk;
  let cursors: Map<string, Cursor>;
  let events: ReaderEvent[];
  const readers: MailboxReader[] = [];

  before(async () => {
    dovecot = await Dovecot.start();
  });

  after(() => dovecot.stop());

  beforeEach(async () => {
    desk = new Desk();
    cursors = new Map();
    events = [];
    person = new Person(dovecot);
    await person.client.connect();
    await person.client.mailboxOpen("INBOX");
    if (person.client.mailbox !== false && person.client.mailbox.exists > 0)
      await person.client.messageDelete("1:*");
  });

  afterEach(async () => {
    for (const reader of readers.splice(0)) await reader.stop();
    person.client.close();
  });

  async function read(more: Partial<MailboxReaderOptions> = {}): Promise<MailboxReader> {
    const reader = createMailboxReader({ ...options(), ...more });
    readers.push(reader);
    await reader.start();
    return reader;
  }

  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) await pause(20);
  }

  test("hears of new mail by IDLE, long before it would ask", async () => {
    await person.put("antes");
    await read({ idle: true, pollMilliseconds: 240_000 });
    await until(() => cursors.has("INBOX"));
    await pause(300);
    await person.put("depois");
    await desk.received(1);
    await person.put("e-mais");
    await desk.received(2);
    assert.deepEqual(subjects(desk), ["depois", "e-mais"]);
    assert.deepEqual(events[0], { event: "connected", folder: 0, idle: true });
  });

  test("hears of new mail by asking where the server does not tell", async () => {
    await read();
    await until(() => cursors.has("INBOX"));
    await person.put("a");
    await person.put("b");
    await desk.received(2);
    assert.deepEqual(subjects(desk), ["a", "b"]);
  });

  test("takes the bytes as they are and marks nothing as seen", async () => {
    await read({ firstStart: { days: 1 } });
    await person.put("x");
    await desk.received(1);
    assert.equal(desk.texts()[0], "Message-ID: <x@cliente.example>\r\nSubject: x\r\n\r\noi\r\n");
    assert.deepEqual(await person.flags(), [[]]);
  });

  test("at the first start takes the days asked for, and no older mail", async () => {
    await person.put("velha", { arrived: new Date(Date.now() - 10 * day) });
    await person.put("de-ontem", { arrived: new Date(Date.now() - day) });
    await person.put("de-hoje");
    await read({ firstStart: { days: 3 } });
    await desk.received(2);
    await person.put("nova");
    await desk.received(3);
    assert.deepEqual(subjects(desk), ["de-ontem", "de-hoje", "nova"]);
  });

  test("goes on from its cursor after a restart", async () => {
    const first = await read();
    await until(() => cursors.has("INBOX"));
    await person.put("um");
    await desk.received(1);
    await until(() => events.filter(({ event }) => event === "accepted").length === 1);
    await first.stop();
    await person.put("dois");
    await read();
    await desk.received(2);
    assert.deepEqual(subjects(desk), ["um", "dois"]);
    assert.equal(
      events.some((event) => event.event === "accepted" && event.duplicate),
      false,
    );
  });

  test("a crash between accept and cursor gives no second message", async () => {
    let crashes = 1;
    const saveCursor = async (folder: string, cursor: Cursor) => {
      if (cursors.has(folder) && crashes-- > 0) throw new Error("killed");
      cursors.set(folder, cursor);
    };
    await read({ saveCursor });
    await until(() => cursors.has("INBOX"));
    await person.put("uma-vez");
    await until(() => events.some((event) => event.event === "accepted" && event.duplicate));
    assert.deepEqual(subjects(desk), ["uma-vez"]);
  });

  test("when all UIDs change, nothing is doubled, nothing lost, and old mail stays out", async () => {
    await person.put("de-antes-do-inicio", { arrived: new Date(Date.now() - 5 * day) });
    const reader = await read();
    await until(() => cursors.has("INBOX"));
    await person.put("um");
    await person.put("dois");
    await desk.received(2);
    await reader.stop();
    const before = cursors.get("INBOX")!;
    await person.put("durante-a-troca");
    person.client.close();
    await dovecot.forgetUids();
    person = new Person(dovecot);
    await person.client.connect();
    await read();
    await desk.received(3);
    await person.put("depois");
    await desk.received(4);
    assert.deepEqual(subjects(desk), ["um", "dois", "durante-a-troca", "depois"]);
    assert.notEqual(cursors.get("INBOX")!.uidValidity, before.uidValidity);
    assert.equal(events.filter(({ event }) => event === "uid-validity-changed").length, 1);
  });

  test("a message too large is taken by its header and says so", async () => {
    await read();
    await until(() => cursors.has("INBOX"));
    await person.put("enorme", { size: 200_000 });
    await person.put("pequena");
    await desk.received(2);
    assert.deepEqual(
      desk.messages.map(({ incomplete }) => incomplete),
      ["too-big", undefined],
    );
    assert.equal(desk.texts()[0]?.trimEnd(), "Message-ID: <enorme@cliente.example>\r\nSubject: enorme");
  });

  test("keeps trying while nothing can be stored, and loses nothing", async () => {
    await read();
    await until(() => cursors.has("INBOX"));
    desk.broken = true;
    await person.put("paciente");
    await until(() => events.filter(({ event }) => event === "failed").length >= 2);
    const { lastUid } = cursors.get("INBOX")!;
    desk.broken = false;
    await desk.received(1);
    await until(() => cursors.get("INBOX")!.lastUid > lastUid);
    assert.deepEqual(subjects(desk), ["paciente"]);
  });

  test("connects again after the server went away", async () => {
    await read({ idle: true });
    await until(() => cursors.has("INBOX"));
    person.client.close();
    await dovecot.pause();
    await until(() => events.some((event) => event.event === "failed"));
    await dovecot.resume();
    person = new Person(dovecot);
    await person.client.connect();
    await person.put("de-volta");
    await desk.received(1);
    assert.deepEqual(subjects(desk), ["de-volta"]);
  });

  test("reads several folders, and marks and moves only when asked", async () => {
    for (const folder of ["Suporte", "Feito"]) await person.client.mailboxCreate(folder);
    const afterAccept = { markSeen: true, moveTo: "Feito" };
    await read({ folders: ["INBOX", "Suporte"], idle: true, firstStart: { days: 1 }, afterAccept });
    await person.put("a");
    await person.put("b", { folder: "Suporte" });
    await desk.received(2);
    await until(() => cursors.get("INBOX")!.lastUid > 0 && cursors.get("Suporte")!.lastUid > 0);
    assert.deepEqual(await person.flags("Feito"), [["\\Seen"], ["\\Seen"]]);
    assert.deepEqual(await person.flags("INBOX"), []);
  });

  test("stops only when the message in hand is stored", async () => {
    let release: () => void = () => {};
    desk.before = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    const reader = await read();
    await until(() => cursors.has("INBOX"));
    const { lastUid } = cursors.get("INBOX")!;
    await person.put("na-mao");
    let waits = false;
    desk.before = () =>
      new Promise((resolve) => {
        waits = true;
        release = resolve;
      });
    await until(() => waits);
    const stopped = reader.stop();
    release();
    await stopped;
    assert.deepEqual(subjects(desk), ["na-mao"]);
    assert.ok(cursors.get("INBOX")!.lastUid > lastUid);
  });

  test("the connection test tells what is wrong and changes nothing", async () => {
    const code = async (more: Partial<MailboxReaderOptions>) => {
      const outcome = await createMailboxReader({ ...options(), ...more }).testConnection();
      return outcome.ok ? "ok" : outcome.code;
    };
    const account = dovecot.account();
    const { certificateAuthority: _, ...unvouched } = account;
    assert.equal(await code({}), "ok");
    assert.equal(await code({ folders: ["INBOX", "Nenhuma"] }), "folder-not-found");
    assert.equal(
      await code({ account: { ...account, credentials: { user: mailboxUser, password: "x" } } }),
      "authentication-failed",
    );
    assert.equal(await code({ account: unvouched }), "certificate-untrusted");
    assert.equal(
      await code({ account: { ...account, certificateName: "outro.example" } }),
      "certificate-name",
    );
    assert.equal(await code({ account: { ...account, tls: "implicit" } }), "tls-failed");
    assert.equal(await code({ account: { ...account, port: 1 } }), "refused");
    assert.equal(await code({ account: { ...account, host: "nao-existe.invalid" } }), "name-not-found");
    assert.equal(cursors.size, 0);
  });

  function options(): MailboxReaderOptions {
    return {
      account: dovecot.account(),
      inboxId: "inbox-support",
      folders: ["INBOX"],
      firstStart: "new-only",
      pollMilliseconds: 200,
      idle: false,
      maxMessageBytes: 100_000,
      loadCursor: async (folder) => cursors.get(folder) ?? null,
      saveCursor: async (folder, cursor) => {
        cursors.set(folder, cursor);
      },
      accept: desk.accept,
      now: Date.now,
      log: (event) => events.push(event),
      retryMilliseconds: 20,
      timeoutMilliseconds: 1000,
    };
  }
});
