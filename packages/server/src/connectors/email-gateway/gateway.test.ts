import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { createTransport } from "nodemailer";
import { Desk } from "../testing/desk.ts";
import { Dialogue } from "../testing/dialogue.ts";
import { selfMadeCertificate } from "./certificate.ts";
import { createEmailGateway, type EmailGateway } from "./gateway.ts";
import type { EmailGatewayOptions, GatewayEvent, GatewayLimits } from "./types.ts";

const hello = "Subject: Oi\r\nMessage-ID: <1@cliente.example>\r\n\r\nEsqueci a senha.\r\n";

const certificate = selfMadeCertificate("mail.example", Date.now());
let gateway: EmailGateway | undefined;
const dialogues: Dialogue[] = [];

afterEach(async () => {
  for (const dialogue of dialogues.splice(0)) dialogue.close();
  await gateway?.stop();
  gateway = undefined;
});

async function open(desk: Desk, more: Partial<EmailGatewayOptions> = {}, limits?: Partial<GatewayLimits>) {
  const events: GatewayEvent[] = [];
  gateway = createEmailGateway({
    hostname: "mail.example",
    host: "127.0.0.1",
    port: 0,
    certificate,
    loopId: "installation-1",
    findRecipient: desk.findRecipient,
    accept: desk.accept,
    now: Date.now,
    log: (event) => events.push(event),
    ...(limits === undefined ? {} : { limits }),
    ...more,
  });
  await gateway.start();
  return { events, port: gateway.port() };
}

async function call(port: number): Promise<Dialogue> {
  const dialogue = await Dialogue.open(port);
  dialogues.push(dialogue);
  assert.match(await dialogue.reply(), /^220 mail\.example ESMTP/u);
  assert.match(await dialogue.ask("EHLO cliente.example"), /^250/u);
  return dialogue;
}

async function address(dialogue: Dialogue, to = "ajuda@loja.example"): Promise<void> {
  assert.match(await dialogue.ask("MAIL FROM:<ana@cliente.example>"), /^250/u);
  assert.match(await dialogue.ask(`RCPT TO:<${to}>`), /^250/u);
}

async function send(dialogue: Dialogue, content: string | Uint8Array, to?: string): Promise<string> {
  await address(dialogue, to);
  assert.match(await dialogue.ask("DATA"), /^354/u);
  dialogue.write(content);
  return await dialogue.ask(".");
}

describe("what the gateway accepts", () => {
  test("a message is stored byte for byte before 250 names it", async () => {
    const desk = new Desk();
    const { port } = await open(desk);
    const dialogue = await call(port);
    assert.equal(await send(dialogue, hello), "250 2.0.0 Accepted as message-1");
    assert.deepEqual(desk.texts(), [hello]);
    const { helo, mailFrom, rcptTo, remoteAddress } = desk.messages[0]!.envelope!;
    assert.deepEqual(
      [helo, mailFrom, rcptTo],
      ["cliente.example", "ana@cliente.example", ["ajuda@loja.example"]],
    );
    assert.equal(remoteAddress, "127.0.0.1");
  });

  test("dots at line starts come through as the sender wrote them", async () => {
    const desk = new Desk();
    const { port } = await open(desk);
    const dialogue = await call(port);
    await send(dialogue, "Subject: x\r\n\r\n..\r\n...dois\r\n");
    assert.deepEqual(desk.texts(), ["Subject: x\r\n\r\n.\r\n..dois\r\n"]);
  });

  test("two addresses of one inbox make one message, two inboxes make two", async () => {
    const desk = new Desk();
    const { port } = await open(desk);
    const dialogue = await call(port);
    await address(dialogue);
    await dialogue.ask("RCPT TO:<Suporte@loja.example>");
    await dialogue.ask("RCPT TO:<cobranca@loja.example>");
    await dialogue.ask("DATA");
    dialogue.write(hello);
    assert.match(await dialogue.ask("."), /^250 2\.0\.0 .*message-1,message-2$/u);
    assert.deepEqual(
      desk.messages.map(({ inboxId, envelope }) => [inboxId, envelope?.rcptTo]),
      [
        ["inbox-support", ["ajuda@loja.example", "Suporte@loja.example"]],
        ["inbox-billing", ["cobranca@loja.example"]],
      ],
    );
  });

  test("a bounce with the null sender and international addresses and bytes are taken", async () => {
    const desk = new Desk();
    const { port } = await open(desk);
    const dialogue = await call(port);
    assert.match(await dialogue.ask("MAIL FROM:<> BODY=8BITMIME SMTPUTF8"), /^250/u);
    assert.match(await dialogue.ask("RCPT TO:<ajuda@loja.example>"), /^250/u);
    await dialogue.ask("DATA");
    dialogue.write(Buffer.from("Subject: Olá\r\n\r\nação €\r\n", "utf8"));
    assert.match(await dialogue.ask("."), /^250/u);
    assert.equal(Buffer.from(desk.messages[0]!.raw).toString("utf8"), "Subject: Olá\r\n\r\nação €\r\n");
    assert.equal(desk.messages[0]!.envelope!.mailFrom, "");
  });

  test("a whole pipelined transaction in one packet is answered in order", async () => {
    const desk = new Desk();
    const { port } = await open(desk);
    const dialogue = await call(port);
    dialogue.write(
      "MAIL FROM:<a@b.example>\r\nRCPT TO:<ajuda@loja.example>\r\nRCPT TO:<x@fora.example>\r\nDATA\r\n",
    );
    const codes = [];
    for (let reply = 0; reply < 4; reply += 1) codes.push((await dialogue.reply()).slice(0, 3));
    assert.deepEqual(codes, ["250", "250", "550", "354"]);
    dialogue.write(`${hello}.\r\nQUIT\r\n`);
    assert.match(await dialogue.reply(), /^250/u);
    assert.match(await dialogue.reply(), /^221/u);
    assert.equal(desk.messages.length, 1);
  });

  test("a sender that lost the 250 and tries again is answered with the first message", async () => {
    const desk = new Desk();
    const { port } = await open(desk);
    assert.match(await send(await call(port), hello), /message-1$/u);
    assert.match(await send(await call(port), hello), /message-1$/u);
    assert.match(await send(await call(port), hello.replace("senha", "chave")), /message-2$/u);
    assert.equal(desk.messages.length, 2);
  });

  test("two hundred clients at once lose nothing", async () => {
    const desk = new Desk();
    const limits = { connectionsPerSource: 250, messagesPerMinutePerSource: 1000 };
    const { port } = await open(desk, {}, limits);
    const transport = createTransport({
      host: "127.0.0.1",
      port,
      pool: true,
      maxConnections: 200,
      tls: { ca: certificate.cert, servername: "mail.example" },
    });
    const sends = Array.from({ length: 200 }, (_, index) =>
      transport.sendMail({
        from: "a@b.example",
        to: "ajuda@loja.example",
        subject: `n ${index}`,
        text: "oi",
      }),
    );
    await Promise.all(sends);
    transport.close();
    assert.equal(new Set(desk.texts().map((text) => /Subject: (n \d+)/u.exec(text)?.[1])).size, 200);
  });
});

describe("what the gateway refuses", () => {
  test("it relays for nobody", async () => {
    const { port } = await open(new Desk());
    const dialogue = await call(port);
    await dialogue.ask("MAIL FROM:<ana@cliente.example>");
    assert.match(await dialogue.ask("RCPT TO:<alguem@fora.example>"), /^550 5\.7\.1 /u);
    assert.match(await dialogue.ask("RCPT TO:<@loja.example:alguem@fora.example>"), /^550 5\.7\.1 /u);
    assert.match(await dialogue.ask("RCPT TO:<ajuda%fora.example@loja.example>"), /^550 5\.7\.1 /u);
    assert.match(await dialogue.ask("DATA"), /^503/u);
  });

  test("who goes on guessing recipients is cut off", async () => {
    const { port } = await open(new Desk(), {}, { refusedRecipients: 2 });
    const dialogue = await call(port);
    await dialogue.ask("MAIL FROM:<ana@cliente.example>");
    const codes = [];
    for (const name of ["a", "b", "c"]) {
      codes.push((await dialogue.ask(`RCPT TO:<${name}@loja.example>`)).slice(0, 3));
    }
    assert.deepEqual(codes, ["550", "550", "421"]);
    assert.equal(await dialogue.reply(), "");
  });

  test("a failed store answers 451 and never 250; the next try succeeds", async () => {
    const desk = new Desk();
    desk.broken = true;
    const { port, events } = await open(desk);
    const dialogue = await call(port);
    assert.match(await send(dialogue, hello), /^451 4\.3\.0 /u);
    desk.broken = false;
    assert.match(await send(dialogue, hello), /^250 2\.0\.0 /u);
    assert.equal(desk.messages.length, 1);
    assert.equal(events.filter(({ event }) => event === "accept-failed").length, 1);
  });

  test("a failed recipient look-up is temporary", async () => {
    const { port } = await open(new Desk(), { findRecipient: () => Promise.reject(new Error("down")) });
    const dialogue = await call(port);
    await dialogue.ask("MAIL FROM:<ana@cliente.example>");
    assert.match(await dialogue.ask("RCPT TO:<ajuda@loja.example>"), /^451 4\.3\.2 /u);
  });

  test("a message over the limit is refused when announced and when it was not", async () => {
    const desk = new Desk();
    const { port } = await open(desk, {}, { messageBytes: 1000 });
    const dialogue = await call(port);
    assert.match(await dialogue.ask("MAIL FROM:<a@b.example> SIZE=1001"), /^552/u);
    assert.match(await send(dialogue, `Subject: x\r\n\r\n${"a".repeat(2000)}\r\n`), /^552 5\.3\.4 /u);
    assert.match(await send(dialogue, hello), /^250/u);
    assert.equal(desk.messages.length, 1);
  });

  test("more mail at once than memory allows is asked to come back", async () => {
    const desk = new Desk();
    const { port } = await open(desk, {}, { inFlightBytes: 100 });
    const dialogue = await call(port);
    assert.match(await send(dialogue, `Subject: x\r\n\r\n${"a".repeat(500)}\r\n`), /^452 4\.3\.1 /u);
    assert.match(await send(dialogue, hello), /^250/u);
  });

  test("too many recipients are told to come in another transaction", async () => {
    const { port } = await open(new Desk(), {}, { recipients: 1 });
    const dialogue = await call(port);
    await address(dialogue);
    assert.match(await dialogue.ask("RCPT TO:<cobranca@loja.example>"), /^452/u);
  });

  for (const [name, smuggled] of [
    ["<LF>.<LF>", "\n.\n"],
    ["<LF>.<CR><LF>", "\n.\r\n"],
    ["<CR><LF>.<LF>", "\r\n.\n"],
    ["<CR>.<CR>", "\r.\r"],
    ["<CR>.<CR><LF>", "\r.\r\n"],
    ["<CR><CR><LF>.<CR><CR><LF>", "\r\r\n.\r\r\n"],
  ] as const) {
    test(`${name} ends no message and smuggles none`, async () => {
      const desk = new Desk();
      const { port } = await open(desk);
      const dialogue = await call(port);
      const second = `MAIL FROM:<chefe@loja.example>\r\nRCPT TO:<ajuda@loja.example>\r\nDATA\r\n${hello}`;
      assert.match(await send(dialogue, `Subject: x\r\n\r\numa${smuggled}${second}`), /^550 5\.5\.2 /u);
      assert.match(await dialogue.ask("NOOP"), /^250/u);
      assert.equal(desk.messages.length, 0);
    });
  }

  test("commands hidden inside an address or after STARTTLS do not run", async () => {
    const desk = new Desk();
    const { port } = await open(desk);
    const dialogue = await call(port);
    assert.match(
      await dialogue.ask("MAIL FROM:<a@b.example>\rRCPT TO:<ajuda@loja.example>"),
      /^555 5\.5\.4 /u,
    );
    dialogue.write("STARTTLS\r\nMAIL FROM:<chefe@loja.example>\r\n");
    assert.match(await dialogue.reply(), /^220/u);
    await dialogue.secure(certificate.cert);
    assert.match(await dialogue.ask("RCPT TO:<ajuda@loja.example>"), /^503/u);
  });

  test("nonsense is answered with a code and never ends the server", async () => {
    const { port } = await open(new Desk());
    const dialogue = await call(port);
    assert.match(await dialogue.ask("RCPT TO:<ajuda@loja.example>"), /^503/u);
    assert.match(await dialogue.ask("MAIL FROM:ana"), /^501/u);
    assert.match(await dialogue.ask("MAIL FROM:<a@b.example> FOO=BAR SIZE=abc"), /^5\d\d/u);
    assert.match(await dialogue.ask("\u0000\u0001\u0002"), /^500/u);
    assert.match(await dialogue.ask("WIZ"), /^500/u);
    assert.match(await dialogue.ask(`EHLO ${"a".repeat(20_000)}`), /^421/u);
    const browser = await Dialogue.open(port);
    dialogues.push(browser);
    await browser.reply();
    assert.match(await browser.ask("POST / HTTP/1.1"), /^421/u);
    assert.match(await (await call(port)).ask("NOOP"), /^250/u);
  });

  test("a message that was here before is a loop", async () => {
    const desk = new Desk();
    const { port } = await open(desk);
    const dialogue = await call(port);
    assert.match(await send(dialogue, `X-Atalaia-Loop: installation-1\r\n${hello}`), /^554 5\.4\.6 /u);
    assert.match(await send(dialogue, `${"Received: by x\r\n".repeat(101)}${hello}`), /^554 5\.4\.6 /u);
    assert.match(await send(dialogue, `X-Atalaia-Loop: installation-2\r\n${hello}`), /^250/u);
    assert.equal(desk.messages.length, 1);
  });
});

describe("who talks to the gateway, and how long", () => {
  test("STARTTLS works with a verified certificate and is noted", async () => {
    const desk = new Desk();
    const { port, events } = await open(desk, { requireTls: true });
    const plain = await call(port);
    assert.match(await plain.ask("MAIL FROM:<a@b.example>"), /^530 5\.7\.0 /u);
    assert.match(await plain.ask("STARTTLS"), /^220/u);
    await plain.secure(certificate.cert);
    await plain.ask("EHLO cliente.example");
    assert.match(await send(plain, hello), /^250/u);
    assert.deepEqual(
      events.filter((event) => event.event === "accepted").map((event) => event.tls),
      [true],
    );
  });

  test("AUTH is not offered unless configured, and then only inside TLS and demanded", async () => {
    const desk = new Desk();
    const first = await open(desk);
    assert.doesNotMatch(await (await call(first.port)).ask("EHLO x.example"), /AUTH/u);
    await gateway?.stop();
    const { port } = await open(desk, {
      authenticate: async (user, password) => `${user}:${password}` === "relay:certa",
    });
    const dialogue = await call(port);
    assert.doesNotMatch(await dialogue.ask("EHLO x.example"), /AUTH/u);
    assert.match(await dialogue.ask("MAIL FROM:<a@b.example>"), /^530/u);
    await dialogue.ask("STARTTLS");
    await dialogue.secure(certificate.cert);
    assert.match(await dialogue.ask("EHLO x.example"), /AUTH/u);
    const token = (password: string) => Buffer.from(`\0relay\0${password}`).toString("base64");
    assert.match(await dialogue.ask(`AUTH PLAIN ${token("errada")}`), /^535/u);
    assert.match(await dialogue.ask(`AUTH PLAIN ${token("certa")}`), /^235/u);
    assert.match(await send(dialogue, hello), /^250/u);
    const guesser = await call(port);
    await guesser.ask("STARTTLS");
    await guesser.secure(certificate.cert);
    await guesser.ask("EHLO x.example");
    const codes = [];
    for (let guess = 0; guess < 3; guess += 1)
      codes.push((await guesser.ask(`AUTH PLAIN ${token("x")}`)).slice(0, 3));
    assert.deepEqual(codes, ["535", "535", "421"]);
  });

  test("one source has only so many connections and messages, our own relay has no such limit", async () => {
    const limits = { connectionsPerSource: 2, messagesPerMinutePerSource: 1 };
    const now = () => 1_000_000;
    const { port } = await open(new Desk(), { now }, limits);
    const dialogue = await call(port);
    await call(port);
    const third = await Dialogue.open(port);
    dialogues.push(third);
    assert.match(await third.reply(), /^421 4\.7\.0 /u);
    assert.match(await send(dialogue, hello), /^250/u);
    assert.match(await dialogue.ask("MAIL FROM:<a@b.example>"), /^451 4\.7\.1 /u);
    await gateway?.stop();
    const relayed = await open(new Desk(), { now, trustedRelays: ["127.0.0.1"] }, limits);
    const several = [await call(relayed.port), await call(relayed.port), await call(relayed.port)];
    for (const one of several) assert.match(await send(one, hello), /^250/u);
  });

  test("a trusted relay tells the real client by XFORWARD, a stranger may not", async () => {
    const desk = new Desk();
    const first = await open(desk);
    assert.match(await (await call(first.port)).ask("XFORWARD ADDR=203.0.113.9"), /^5\d\d/u);
    await gateway?.stop();
    const { port } = await open(desk, { trustedRelays: ["127.0.0.1"] });
    const dialogue = await call(port);
    assert.match(await dialogue.ask("XFORWARD ADDR=203.0.113.9 HELO=fora.example"), /^250/u);
    await send(dialogue, hello);
    assert.equal(desk.messages[0]!.envelope!.remoteAddress, "203.0.113.9");
    assert.equal(desk.messages[0]!.envelope!.helo, "fora.example");
  });

  test("a client that trickles commands or content is cut off", async () => {
    const { port, events } = await open(new Desk(), {}, { stepMilliseconds: 300, transferMilliseconds: 300 });
    const slowTalker = await call(port);
    const talking = setInterval(() => slowTalker.write("N"), 50);
    assert.match(await slowTalker.reply(), /^421 4\.4\.2 /u);
    clearInterval(talking);
    const slowSender = await call(port);
    await address(slowSender);
    await slowSender.ask("DATA");
    const sending = setInterval(() => slowSender.write("a"), 50);
    assert.match(await slowSender.reply(), /^421 4\.4\.2 /u);
    clearInterval(sending);
    const reasons = events.flatMap((event) => (event.event === "refused" ? [event.reason] : []));
    assert.deepEqual(reasons, ["too-slow", "too-slow"]);
  });

  test("a client that vanishes within DATA leaves nothing behind", async () => {
    const desk = new Desk();
    const { port, events } = await open(desk);
    const dialogue = await call(port);
    await address(dialogue);
    await dialogue.ask("DATA");
    dialogue.write("Subject: meio\r\n\r\nmeia mensa");
    await pause(50);
    dialogue.vanish();
    while (!events.some(({ event }) => event === "disconnected-in-data")) await pause(10);
    assert.equal(desk.messages.length, 0);
    assert.match(await send(await call(port), hello), /^250/u);
  });
});

describe("how the gateway stops", () => {
  test("a message under way is stored and answered, all others hear 421, new ones are not let in", async () => {
    const desk = new Desk();
    const { port } = await open(desk);
    const idle = await call(port);
    const sending = await call(port);
    await address(sending);
    await sending.ask("DATA");
    sending.write("Subject: quase\r\n\r\n");
    await pause(50);
    const stopped = gateway!.stop();
    assert.match(await idle.reply(), /^421 4\.3\.2 /u);
    await assert.rejects(Dialogue.open(port), { code: "ECONNREFUSED" });
    assert.match(await sending.ask("pronto\r\n."), /^250 2\.0\.0 /u);
    assert.match(await sending.reply(), /^421 4\.3\.2 /u);
    await stopped;
    assert.deepEqual(desk.texts(), ["Subject: quase\r\n\r\npronto\r\n"]);
  });

  test("a port that is taken is an error of start", async () => {
    const { port } = await open(new Desk());
    const desk = new Desk();
    const second = createEmailGateway({
      hostname: "mail.example",
      host: "127.0.0.1",
      port,
      certificate,
      loopId: "installation-1",
      findRecipient: desk.findRecipient,
      accept: desk.accept,
      now: Date.now,
      log: () => {},
    });
    await assert.rejects(second.start(), { code: "EADDRINUSE" });
  });
});
