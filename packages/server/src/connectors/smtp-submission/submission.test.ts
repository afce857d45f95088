import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, describe, test } from "node:test";
import { selfMadeCertificate } from "../email-gateway/certificate.ts";
import { createEmailGateway } from "../email-gateway/gateway.ts";
import { Desk } from "../testing/desk.ts";
import { createSubmission } from "./submission.ts";
import type { OutgoingMail, Submission, SubmissionEvent, SubmissionOptions } from "./types.ts";

const certificate = selfMadeCertificate("mail.example", Date.now());

const mail: OutgoingMail = {
  raw: Buffer.from("Subject: x\r\n\r\n.\r\n..oi \xe9\r\n", "latin1"),
  mailFrom: "ajuda@loja.example",
  rcptTo: ["ajuda@loja.example"],
};

const cleanups: (() => Promise<unknown> | unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Our own gateway in the part of the submission server: a real one with STARTTLS and AUTH. */
async function realServer(desk: Desk): Promise<number> {
  const gateway = createEmailGateway({
    hostname: "mail.example",
    host: "127.0.0.1",
    port: 0,
    certificate,
    loopId: "other",
    findRecipient: desk.findRecipient,
    accept: desk.accept,
    authenticate: async (user, password) => user === "atalaia" && password === "certa",
    now: Date.now,
    log: () => {},
  });
  await gateway.start();
  cleanups.push(() => gateway.stop());
  return gateway.port();
}

type Script = Readonly<Record<string, string>>;

/** A server that answers each command by a table; an empty answer breaks the line. */
async function scripted(script: Script, connected: () => void = () => {}): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    connected();
    speak(socket, {
      hello: "220 x ESMTP",
      EHLO: "250 x",
      MAIL: "250 ok",
      RCPT: "250 ok",
      DATA: "354 go",
      ".": "250 ok",
      RSET: "250 ok",
      QUIT: "221 bye",
      ...script,
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  cleanups.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

function speak(socket: Socket, script: Script): void {
  const say = (answer: string | undefined) => (answer ? socket.write(`${answer}\r\n`) : socket.destroy());
  let inData = false;
  let text = "";
  socket.on("error", () => {});
  say(script["hello"]);
  socket.on("data", (chunk) => {
    text += chunk.toString("latin1");
    for (let end = text.indexOf("\r\n"); end >= 0; end = text.indexOf("\r\n")) {
      const line = text.slice(0, end);
      text = text.slice(end + 2);
      if (inData && line !== ".") continue;
      const verb = line === "." ? "." : line.split(" ")[0]!.toUpperCase();
      inData = verb === "DATA";
      say(script[line] ?? script[verb] ?? "500 what");
    }
  });
}

function submission(port: number, more: Partial<SubmissionOptions> = {}) {
  const events: SubmissionEvent[] = [];
  const created: Submission = createSubmission({
    host: "127.0.0.1",
    port,
    tls: "none",
    hostname: "atalaia.example",
    timeoutMilliseconds: 1000,
    log: (event) => events.push(event),
    ...more,
  });
  cleanups.push(() => created.stop());
  return { created, events };
}

const secured: Partial<SubmissionOptions> = {
  tls: "starttls",
  certificateAuthority: certificate.cert,
  certificateName: "mail.example",
  credentials: { user: "atalaia", password: "certa" },
};

describe("handing a message over", () => {
  test("through STARTTLS and AUTH it arrives byte for byte", async () => {
    const desk = new Desk();
    const { created, events } = submission(await realServer(desk), secured);
    assert.deepEqual(await created.send(mail), { status: "accepted", refused: [] });
    assert.deepEqual(desk.messages[0]!.raw, mail.raw);
    assert.deepEqual(events, [{ event: "accepted", bytes: mail.raw.length, refusedRecipients: 0 }]);
  });

  test("a recipient that is refused is told beside those that are taken", async () => {
    const { created } = submission(await realServer(new Desk()), secured);
    const outcome = await created.send({ ...mail, rcptTo: ["ajuda@loja.example", "x@fora.example"] });
    assert.deepEqual(outcome, {
      status: "accepted",
      refused: [{ address: "x@fora.example", smtpCode: 550, permanent: true }],
    });
  });

  const outcomes: readonly (readonly [name: string, script: Script, status: string, detail: unknown])[] = [
    ["550 to the recipient is permanent", { RCPT: "550 5.1.1 no" }, "rejected", 550],
    ["450 to the recipient is not", { RCPT: "450 4.2.1 later" }, "deferred", "server-says-later"],
    ["554 to the content is permanent", { ".": "554 5.7.1 spam" }, "rejected", 554],
    ["552 to the size is permanent", { MAIL: "552 5.3.4 big" }, "rejected", 552],
    ["451 to the content is not", { ".": "451 4.3.0 later" }, "deferred", "server-says-later"],
    ["421 at the greeting is not", { hello: "421 4.3.2 later" }, "deferred", "server-says-later"],
    [
      "530 asks for a login, not for giving up",
      { MAIL: "530 5.7.0 login" },
      "deferred",
      "authentication-missing",
    ],
    [
      "503 is the session's fault, not the message's",
      { MAIL: "503 5.5.1 bad sequence" },
      "deferred",
      "server-says-later",
    ],
  ];
  for (const [name, script, status, detail] of outcomes) {
    test(name, async () => {
      const { created } = submission(await scripted(script));
      const outcome = await created.send(mail);
      assert.equal(outcome.status, status);
      if (outcome.status === "rejected") assert.equal(outcome.smtpCode, detail);
      if (outcome.status === "deferred") assert.equal(outcome.code, detail);
      if (outcome.status === "deferred") assert.equal(outcome.uncertain, false);
    });
  }

  test("a line that breaks after the content leaves it uncertain, and the message is not repeated by itself", async () => {
    let connections = 0;
    const port = await scripted({ ".": "" }, () => {
      connections += 1;
    });
    const outcome = await submission(port).created.send(mail);
    assert.equal(outcome.status === "deferred" && outcome.uncertain, true);
    assert.equal(connections, 1);
  });

  test("a server that is not there is no uncertainty", async () => {
    const outcome = await submission(1).created.send(mail);
    assert.deepEqual(outcome, {
      status: "deferred",
      code: "refused",
      smtpCode: null,
      uncertain: false,
      refused: [],
    });
  });

  test("after a stop nothing is sent", async () => {
    const { created } = submission(await scripted({}));
    await created.stop();
    const outcome = await created.send(mail);
    assert.equal(outcome.status === "deferred" && outcome.code, "stopped");
  });
});

describe("testing a connection", () => {
  test("says yes when TLS and login work", async () => {
    const { created } = submission(await realServer(new Desk()), secured);
    assert.deepEqual(await created.testConnection(), { ok: true });
  });

  const failures: readonly (readonly [code: string, more: Partial<SubmissionOptions>])[] = [
    ["authentication-failed", { ...secured, credentials: { user: "atalaia", password: "errada" } }],
    ["certificate-name", { ...secured, certificateName: "outro.example" }],
    ["tls-failed", { ...secured, tls: "implicit" }],
  ];
  for (const [code, more] of failures) {
    test(`tells ${code}`, async () => {
      const { created } = submission(await realServer(new Desk()), more);
      assert.deepEqual(await created.testConnection(), { ok: false, code });
    });
  }

  test("a certificate nobody vouches for is not accepted unless verification is turned off", async () => {
    const port = await realServer(new Desk());
    const { certificateAuthority: _, ...unvouched } = secured;
    assert.deepEqual(await submission(port, unvouched).created.testConnection(), {
      ok: false,
      code: "certificate-untrusted",
    });
    const trusting = { ...unvouched, verifyCertificate: false };
    assert.deepEqual(await submission(port, trusting).created.testConnection(), { ok: true });
  });

  test("tells a server that is silent, absent, unnamed, without TLS or no mail server at all", async () => {
    const code = async (port: number, more: Partial<SubmissionOptions> = {}) => {
      const outcome = await submission(port, { timeoutMilliseconds: 500, ...more }).created.testConnection();
      return outcome.ok ? "ok" : outcome.code;
    };
    const silent = createServer(() => {});
    silent.listen(0, "127.0.0.1");
    await once(silent, "listening");
    cleanups.push(() => silent.close());
    assert.equal(await code((silent.address() as AddressInfo).port), "timeout");
    assert.equal(await code(1), "refused");
    assert.equal(await code(25, { host: "nao-existe.invalid" }), "name-not-found");
    assert.equal(await code(await scripted({}), { tls: "starttls" }), "tls-unavailable");
    assert.equal(await code(await scripted({ hello: "HTTP/1.1 400 Bad Request" })), "protocol-error");
  });
});
