import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, describe, it } from "node:test";
import { SMTPServer } from "smtp-server";
import { openInbox, plainSettings } from "../../testing/channels.ts";
import { ask, joinWith, putOnFile, setVerification } from "../../testing/customers.ts";
import { createWorld, eventually, type World } from "../../testing/world.ts";
import { stopSubmissions } from "../deliveries/index.ts";

const token = ["token", "of", "no", "provider"].join("-");

describe("what leaves to customers", () => {
  let world: World;
  const mails: { from: string; to: string; raw: string }[] = [];
  const texts: { headers: IncomingMessage["headers"]; body: { to: string; text: string } }[] = [];
  /** What the provider answers next; 200 when empty. */
  const answers: number[] = [];
  const smtp = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const raw = Buffer.concat(parts).toString();
        mails.push({ from: mailFrom === false ? "" : mailFrom.address, to: rcptTo[0]!.address, raw });
        done();
      });
    },
  });
  const provider = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += String(part);
    texts.push({ headers: request.headers, body: JSON.parse(body) });
    response.writeHead(answers.shift() ?? 200).end();
  });

  before(async () => {
    provider.listen(0, "127.0.0.1");
    await once(provider, "listening");
    await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
    world = await createWorld({ worker: true, environment: { ATALAIA_OUTBOUND_PRIVATE: "127.0.0.0/8" } });
    await openInbox(world, {
      ...plainSettings["email-gateway"],
      submission: {
        host: "127.0.0.1",
        port: (smtp.server.address() as AddressInfo).port,
        security: "none",
        user: "",
        fromName: "Farol",
        fromAddress: "ajuda@farol.example",
      },
    });
  });
  after(async () => {
    await world.close();
    await stopSubmissions();
    smtp.close();
    provider.close();
  });
  beforeEach(() => {
    texts.length = 0;
    mails.length = 0;
  });

  it("as a mail has a sender, a subject, marks of a machine, and the code once", async () => {
    const customer = await putOnFile(world);
    const page = await joinWith(world, await ask(world, customer));
    await page.sendCode("email-code", customer.points.email);
    const mail = await eventually(async () => mails.find(({ raw }) => raw.includes("Your code is")));
    assert.deepEqual([mail.from, mail.to], ["ajuda@farol.example", customer.email]);
    assert.match(mail.raw, /^Auto-Submitted: auto-replied/m);
    assert.match(mail.raw, /^Subject: Farol: your code/m);
    const code = /Your code is (\d{6})/.exec(mail.raw)![1]!;
    const proof = { method: "email-code", pointId: customer.points.email, code };
    assert.equal((await page.prove(proof)).body.provenLevel, "V1");
  });

  it("as a text goes to the provider as its contract says, again after a fault, under the same key", async () => {
    const { port } = provider.address() as AddressInfo;
    await setVerification(world, { smsUrl: `http://127.0.0.1:${port}/send`, smsToken: token });
    const customer = await putOnFile(world);
    const page = await joinWith(world, await ask(world, customer));
    answers.push(503);
    assert.equal((await page.sendCode("sms-code", customer.points.phone)).status, 204);
    const [first, second] = await eventually(async () => texts.length === 2 && texts);
    assert.equal(second!.body.to, customer.phone);
    assert.match(second!.body.text, /your code is \d{6}/);
    assert.equal(second!.headers.authorization, `Bearer ${token}`);
    assert.equal(first!.headers["idempotency-key"], second!.headers["idempotency-key"]);
  });

  it("is said to an admin who tests it", async () => {
    answers.push(401);
    const { body } = await world.call("alice", "POST", "/api/verification-settings/sms-test", {
      to: "+5511000999999",
    });
    assert.deepEqual(body, { ok: false, reason: "status-401" });
  });
});
