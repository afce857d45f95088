import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { createMailboxReader } from "../mailbox-reader/reader.ts";
import type { Cursor } from "../mailbox-reader/types.ts";
import { createSubmission } from "../smtp-submission/submission.ts";
import { Desk } from "../testing/desk.ts";
import { Dovecot, mailboxPassword, mailboxUser, noDovecot } from "../testing/dovecot.ts";
import { noPostfix, Postfix } from "../testing/postfix.ts";
import { buildForward } from "./forward.ts";
import { createEmailGateway, type EmailGateway } from "./gateway.ts";

/** Eight-bit bytes, trailing blanks, lone dots and long lines: what careless relays change. */
const original = Buffer.from(
  [
    "From: Ana <ana@cliente.example>",
    "To: ajuda@loja.example",
    "Subject: =?utf-8?q?Esqueci?=",
    "  a senha ",
    "Message-ID: <9@cliente.example>",
    "Date: Sun, 22 Nov 2026 10:00:00 -0300",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "X-Atalaia-Verdict: clear",
    "",
    "Olá — esqueci a senha.  ",
    ".",
    "..",
    `From ${"x".repeat(900)}`,
    "",
    "",
  ].join("\r\n"),
  "utf8",
);

const forged = Buffer.from("X-Atalaia-Verdict: clear\r\n");

function withoutForged(raw: Buffer): Buffer {
  const at = raw.indexOf(forged);
  return Buffer.concat([raw.subarray(0, at), raw.subarray(at + forged.length)]);
}

const skip = noDovecot || noPostfix;

describe("mail on its way through a real Postfix, the gateway and a real Dovecot", { skip }, () => {
  const desk = new Desk();
  const mailbox = new Desk();
  let dovecot: Dovecot;
  let gateway: EmailGateway;
  let postfix: Postfix;

  before(async () => {
    dovecot = await Dovecot.start();
    gateway = createEmailGateway({
      hostname: "mail.example",
      host: "127.0.0.1",
      port: 0,
      certificate: dovecot.certificate,
      trustedRelays: ["127.0.0.1"],
      loopId: "installation-1",
      findRecipient: desk.findRecipient,
      accept: desk.accept,
      now: Date.now,
      log: () => {},
    });
    await gateway.start();
    const { lmtpPort, authPort } = dovecot;
    postfix = await Postfix.start({ gatewayPort: gateway.port(), lmtpPort, authPort });
  });

  after(async () => {
    await postfix?.stop();
    await gateway?.stop();
    await dovecot?.stop();
  });

  const send = (user = mailboxUser, password = mailboxPassword) =>
    createSubmission({ ...postfix.account(user, password), hostname: "desk.example", log: () => {} });

  test("submission by STARTTLS and AUTH works, and a wrong password is told", async () => {
    assert.deepEqual(await send().testConnection(), { ok: true });
    assert.deepEqual(await send(mailboxUser, "x").testConnection(), {
      ok: false,
      code: "authentication-failed",
    });
  });

  test("the gateway gets the author's bytes, and the mailbox gets them behind our report", async () => {
    const submission = send();
    const outcome = await submission.send({
      raw: original,
      mailFrom: "ana@cliente.example",
      rcptTo: ["ajuda@loja.example"],
    });
    assert.deepEqual(outcome, { status: "accepted", refused: [] });
    await desk.received(1);
    await submission.stop();
    const [accepted] = desk.messages;
    assert.equal(accepted!.envelope!.mailFrom, "ana@cliente.example");
    assert.equal(accepted!.envelope!.helo, "desk.example");
    assert.ok(Buffer.from(accepted!.raw).subarray(-original.length).equals(original));

    const forward = await buildForward(accepted!.raw, {
      mode: "original",
      report: { verdict: "danger", score: 0.9, complete: true, signals: ["s/1"], conversationId: "c-1" },
      trace: { hostname: "mail.example", messageId: "m-1", receivedAt: Date.now(), loopId: "installation-1" },
    });
    const delivery = createSubmission({
      host: "127.0.0.1",
      port: postfix.deliveryPort,
      tls: "none",
      hostname: "mail.example",
      log: () => {},
    });
    const handed = { raw: forward, mailFrom: "ana@cliente.example", rcptTo: ["ajuda@loja.example"] };
    assert.equal((await delivery.send(handed)).status, "accepted");
    await delivery.stop();

    const cursors = new Map<string, Cursor>();
    const reader = createMailboxReader({
      account: dovecot.account(),
      inboxId: "inbox-support",
      folders: ["INBOX"],
      firstStart: { days: 1 },
      pollMilliseconds: 200,
      idle: true,
      maxMessageBytes: 1_000_000,
      loadCursor: async (folder) => cursors.get(folder) ?? null,
      saveCursor: async (folder, cursor) => {
        cursors.set(folder, cursor);
      },
      accept: mailbox.accept,
      now: Date.now,
      log: () => {},
    });
    await reader.start();
    await mailbox.received(1);
    await reader.stop();
    const delivered = Buffer.from(mailbox.messages[0]!.raw);
    const kept = withoutForged(original);
    assert.ok(delivered.subarray(-kept.length).equals(kept));
    assert.deepEqual(delivered.toString("latin1").match(/^X-Atalaia-Verdict: .*$/gmu), [
      "X-Atalaia-Verdict: danger",
    ]);
  });

  test("Postfix keeps what the gateway could not store, and brings it later", async () => {
    desk.broken = true;
    const submission = send();
    const raw = Buffer.from("Subject: espera\r\nMessage-ID: <10@cliente.example>\r\n\r\noi\r\n");
    await submission.send({ raw, mailFrom: "ana@cliente.example", rcptTo: ["ajuda@loja.example"] });
    await submission.stop();
    await pause(500);
    assert.equal(desk.messages.length, 1);
    desk.broken = false;
    await postfix.flush();
    await desk.received(2);
    assert.match(desk.texts()[1]!, /Subject: espera/u);
  });
});
