import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { SMTPServer } from "smtp-server";
import { openInbox, plainSettings } from "../../testing/channels.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { stopSubmissions } from "../deliveries/index.ts";
import { raiseAlert } from "./index.ts";
import { mailAlert } from "./mail.ts";

describe("the mail of an alert", () => {
  let world: World;
  const mails: { to: string; raw: string }[] = [];
  const smtp = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      let raw = "";
      stream.on("data", (part: Buffer) => (raw += part));
      stream.on("end", () => {
        mails.push({ to: session.envelope.rcptTo[0]!.address, raw });
        done();
      });
    },
  });
  before(async () => {
    await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
    world = await createWorld({ environment: { ATALAIA_OUTBOUND_PRIVATE: "127.0.0.0/8" } });
  });
  after(async () => {
    await world.close();
    await stopSubmissions();
    smtp.close();
  });

  const raise = () =>
    world.context.database.transaction((tx) =>
      raiseAlert(world.context, tx, { kind: "break-glass", memberId: world.ids.bruno }),
    );

  it("is not tried again where no inbox can send", async () => {
    assert.equal(await mailAlert(world.context, await raise(), world.ids.alice), "give-up");
  });

  it("goes to an admin in their language, with the way to the alert; not to an agent, not once it is closed", async () => {
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
    const id = await raise();
    assert.equal(await mailAlert(world.context, id, world.ids.alice), "done");
    assert.equal(await mailAlert(world.context, id, world.ids.carla), "give-up");
    const [mail] = mails;
    assert.equal(mail!.to, "alice@farol.example");
    assert.match(mail!.raw, /^Subject: .*Farol/m);
    assert.match(mail!.raw, /\/alerts/);
    await world.call("alice", "PUT", `/api/alerts/${id}/review`, { comment: "looked into it" });
    assert.equal(await mailAlert(world.context, id, world.ids.alice), "give-up");
    assert.equal(mails.length, 1);
  });
});
