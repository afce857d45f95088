import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Desk } from "../testing/desk.ts";
import { type ImapAnswer, ScriptedImap } from "../testing/scripted-imap.ts";
import { createMailboxReader } from "./reader.ts";
import type { Cursor, MailboxReaderOptions, ReaderEvent } from "./types.ts";

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const behind: Cursor = { uidValidity: "7", lastUid: 0, notBefore: 0, newestAt: 0 };

async function read(
  answer: ImapAnswer,
  saved: Cursor | null = behind,
  more: Partial<MailboxReaderOptions> = {},
) {
  const server = await ScriptedImap.start(answer);
  const desk = new Desk();
  const events: ReaderEvent[] = [];
  const state = { cursor: saved };
  const reader = createMailboxReader({
    account: { host: "127.0.0.1", port: server.port, tls: "none", credentials: { user: "u", password: "p" } },
    inboxId: "inbox-support",
    folders: ["INBOX"],
    firstStart: "new-only",
    pollMilliseconds: 20,
    idle: true,
    maxMessageBytes: 1000,
    loadCursor: async () => state.cursor,
    saveCursor: async (_folder, cursor) => {
      state.cursor = cursor;
    },
    accept: desk.accept,
    now: Date.now,
    log: (event) => events.push(event),
    retryMilliseconds: 1,
    timeoutMilliseconds: 100,
    ...more,
  });
  await reader.start();
  cleanups.push(
    () => server.stop(),
    () => reader.stop(),
  );
  return { desk, events, state };
}

const meta = [1, 2].map(
  (uid) => `${uid} FETCH (UID ${uid} RFC822.SIZE 40 INTERNALDATE "22-Nov-2026 10:00:00 +0000")`,
);
const content = "Subject: dois\r\n\r\noi\r\n";

function fetched(uid: number, item: string, text: string): string {
  return `${uid} FETCH (UID ${uid} ${item} {${text.length}}\r\n${text})`;
}

/** Two messages; the first one's content is what the test says. */
function mailbox(first: (command: string) => ReturnType<ImapAnswer>): ImapAnswer {
  return (command) => {
    if (!command.startsWith("UID FETCH")) return null;
    if (/^UID FETCH \d+:\*/u.test(command)) return { lines: meta, status: "OK done" };
    if (command.startsWith("UID FETCH 1 ")) return first(command);
    return { lines: [fetched(2, "BODY[]", content)], status: "OK done" };
  };
}

describe("a mail server that does not do its part", () => {
  test("will not give one message: its header is taken, it is called unreadable, and the next one comes", async () => {
    const header = "Subject: um\r\n\r\n";
    const { desk, state } = await read(
      mailbox((command) =>
        command.includes("HEADER")
          ? { lines: [fetched(1, "BODY[HEADER]", header)], status: "OK done" }
          : { status: "NO cannot read it" },
      ),
    );
    await desk.received(2);
    assert.deepEqual(desk.texts(), [header, content]);
    assert.deepEqual(
      desk.messages.map(({ incomplete }) => incomplete),
      ["unreadable", undefined],
    );
    while (state.cursor?.lastUid !== 2) await pause(5);
  });

  test("will not even give its header: an empty placeholder stands for it", async () => {
    const { desk } = await read(mailbox(() => ({ status: "NO broken" })));
    await desk.received(2);
    assert.deepEqual(desk.texts(), ["\r\n", content]);
    assert.equal(desk.messages[0]!.incomplete, "unreadable");
  });

  test("lies about a size: the message is not taken into memory", async () => {
    const { desk } = await read(
      mailbox((command) =>
        command.includes("HEADER")
          ? { lines: [fetched(1, "BODY[HEADER]", "Subject: um\r\n\r\n")], status: "OK done" }
          : { lines: [fetched(1, "BODY[]", `Subject: um\r\n\r\n${"a".repeat(3000)}`)], status: "OK done" },
      ),
    );
    await desk.received(2);
    assert.equal(desk.messages[0]!.incomplete, "too-big");
    assert.equal(desk.messages[0]!.raw.length, 15);
  });

  test("breaks the line at a message: that is no fault of the message, it is tried until it comes", async () => {
    let breaks = 5;
    const { desk } = await read(
      mailbox(() =>
        breaks-- > 0
          ? { status: "" }
          : { lines: [fetched(1, "BODY[]", "Subject: um\r\n\r\n")], status: "OK done" },
      ),
    );
    await desk.received(2);
    assert.deepEqual(
      desk.messages.map(({ incomplete }) => incomplete),
      [undefined, undefined],
    );
  });

  test("whose message is gone when asked for is not waited for", async () => {
    const { desk, state } = await read(mailbox(() => ({ status: "OK nothing" })));
    await desk.received(1);
    assert.deepEqual(desk.texts(), [content]);
    while (state.cursor?.lastUid !== 2) await pause(5);
  });

  test("says nothing at login: the connection is given up and tried again", async () => {
    const { events } = await read((command) => (/^(?:LOGIN|AUTH)/u.test(command) ? { status: null } : null));
    while (events.filter(({ event }) => event === "failed").length < 2) await pause(5);
    assert.equal(
      events.some(({ event }) => event === "connected"),
      false,
    );
  });

  test("is busy for a while: that is no fault of the message either", async () => {
    let busy = 8;
    const { desk } = await read(
      mailbox(() =>
        busy-- > 0
          ? { status: "NO [UNAVAILABLE] later" }
          : { lines: [fetched(1, "BODY[]", "Subject: um\r\n\r\n")], status: "OK done" },
      ),
    );
    await desk.received(2);
    assert.deepEqual(
      desk.messages.map(({ incomplete }) => incomplete),
      [undefined, undefined],
    );
  });

  test("names no next UID: nothing is read by guess", async () => {
    const lines = ["FLAGS ()", "2 EXISTS", "OK [UIDVALIDITY 7] x"];
    const answer: ImapAnswer = (command) =>
      command.startsWith("EXAMINE") ? { lines, status: "OK" } : mailbox(() => null)(command);
    const { desk, events, state } = await read(answer, null);
    while (events.filter(({ event }) => event === "failed").length < 2) await pause(5);
    assert.equal(desk.messages.length, 0);
    assert.equal(state.cursor, null);
  });
});
