import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { openCheckpoint } from "@atalaia/evidence";
import { SMTPServer } from "smtp-server";
import { parseEmail } from "../../connectors/testing/parse-email.ts";
import { openInbox, plainSettings } from "../../testing/channels.ts";
import { createWorld, eventually, type World } from "../../testing/world.ts";
import { stopSubmissions } from "../deliveries/index.ts";
import { keepLog } from "./evidence.jobs.ts";
import { disclose } from "./index.ts";

describe("a mailbox as a witness", () => {
  let world: World;
  const mails: { to: string; raw: Buffer }[] = [];
  const smtp = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        mails.push({ to: session.envelope.rcptTo[0]!.address, raw: Buffer.concat(parts) });
        done();
      });
    },
  });
  const grow = () =>
    disclose(world.context, { type: "backup.made", actor: { kind: "system" }, subjectId: null }, () => 0);
  const add = () =>
    world.call("alice", "POST", "/api/witnesses", {
      kind: "mailbox",
      name: "Contadora",
      address: "arquivo@contadora.example",
    });
  before(async () => {
    await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
    world = await createWorld({ worker: true });
    await grow();
  });
  after(async () => {
    await world.close();
    await stopSubmissions();
    smtp.close();
  });

  it("is not taken while no inbox can send", async () => {
    const { status, body } = await add();
    assert.deepEqual([status, body.reason], [422, "no-submission-account"]);
  });

  it("gets a signed head that can be read out of the mail, and no second one on the same day", async () => {
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
    assert.equal((await add()).status, 201);
    const shown = async () => (await world.call("dora", "GET", "/api/evidence-log")).body;
    const { witnesses } = await eventually(async () => {
      const log = await shown();
      return log.witnesses[0]?.cosignedAt && log;
    });
    assert.ok(!witnesses[0].target.includes("arquivo"));
    assert.deepEqual([...new Set(mails.map(({ to }) => to))], ["arquivo@contadora.example"]);
    const text = (await parseEmail(mails[0]!.raw)).text!.replaceAll("\r\n", "\n");
    const note = text.slice(text.indexOf(`${world.context.evidence.origin}\n`)).trimEnd();
    assert.equal(openCheckpoint(`${note}\n`, [world.context.evidence.signer]).valid, true);
    const count = mails.length;
    await grow();
    await keepLog(world.context);
    world.advance(25 * 60 * 60 * 1000);
    await grow();
    await keepLog(world.context);
    await eventually(async () => mails.length > count);
    assert.equal(mails.length, count + 1);
  });
});
