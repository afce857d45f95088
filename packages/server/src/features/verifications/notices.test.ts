import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { createAuthenticator } from "../../testing/authenticator.ts";
import { countOf } from "../../testing/channels.ts";
import {
  ask,
  type Customer,
  joinWith,
  outbox,
  pageOf,
  principalOf,
  proveByPoint,
  putOnFile,
} from "../../testing/customers.ts";
import { createWorld, eventually, type World } from "../../testing/world.ts";
import { contactSealer } from "../originals/index.ts";
import { createEnrolment } from "./enrolments.ts";
import { isFrozen, unfreezeConversation } from "./freeze.ts";
import { mailOf, noticeKinds, textOf } from "./notices.texts.ts";
import { addressesOnFile, notifyContact } from "./notices.ts";
import { provenLevel } from "./proven.ts";
import { sweepVerifications } from "./sweep.ts";

describe("what customers are told", () => {
  let world: World;
  before(async () => {
    world = await createWorld({ worker: true, environment: { ATALAIA_CUSTOMER_SINK: "true" } });
  });
  after(() => world.close());
  beforeEach(() => world.context.database.run("delete from throttles"));

  const kindsOf = (customer: Customer) =>
    world.context.database
      .many<{ kind: string }>("select kind from customer_notices where contact_id = $1 order by at, id", [
        customer.contactId,
      ])
      .then((rows) => rows.map(({ kind }) => kind));
  const mailTo = (address: string, about: string) =>
    eventually(async () => outbox(world).find(({ to, text }) => to === address && text.includes(about)));
  const tap = (text: string) =>
    pageOf(world, null).call("POST", "/disownings", { token: /\/not-me#(\S+)/.exec(text)?.[1] });
  async function addAddress(customer: Customer): Promise<string> {
    const address = `segundo.${customer.email}`;
    const { keys } = world.context;
    const row = await world.context.database.first<{ key_wrapped: Buffer }>(
      "select key_wrapped from contacts where id = $1",
      [customer.contactId],
    );
    const id = crypto.randomUUID();
    await world.context.database.run(
      `insert into contact_points (id, contact_id, kind, fingerprint, value_sealed, masked, created_at, on_file_since)
       values ($1, $2, 'email', $3, $4, 's•••', now(), now())`,
      [
        id,
        customer.contactId,
        keys.fingerprint("contact-point:email", address),
        contactSealer(keys, customer.contactId, row!.key_wrapped).seal(
          { table: "contact_points", column: "value", row: id },
          address,
        ),
      ],
    );
    return address;
  }

  it("every start, pass, failure and disowning goes to every address on file", async () => {
    const customer = await putOnFile(world);
    const second = await addAddress(customer);
    const asked = await ask(world, customer);
    const page = await joinWith(world, asked);
    await proveByPoint(world, page, customer, "email");
    await page.confirm();
    const failed = await ask(world, customer);
    const wrong = failed.code === "000000" ? "000001" : "000000";
    for (let tried = 0; tried < 5; tried += 1)
      await pageOf(world, null).call("POST", "/verifications", { code: wrong, reference: failed.reference });
    const last = await joinWith(world, await ask(world, customer));
    assert.equal((await last.disown()).status, 204);
    const each = (kind: string) => [kind, kind];
    assert.deepEqual(
      await kindsOf(customer),
      [
        "verification-started",
        "verification-passed",
        "verification-started",
        "verification-failed",
        "verification-started",
        "verification-disowned",
      ].flatMap(each),
    );
    for (const address of [customer.email, second])
      await eventually(
        async () =>
          outbox(world).filter(({ to, text }) => to === address && text.includes("not-me")).length >= 6,
      );
    assert.equal(
      outbox(world).some(({ to, text }) => to === customer.phone && text.includes("not-me")),
      false,
    );
  });

  it("goes by text where there is no address", async () => {
    const customer = await putOnFile(world);
    await world.context.database.run("update contact_points set on_file_since = null where id = $1", [
      customer.points.email,
    ]);
    await ask(world, customer);
    const text = await mailTo(customer.phone, "/not-me#");
    assert.equal(text.kind, "sms");
  });

  it("is in the contact's language, and names the agent by the first name only", async () => {
    const customer = await putOnFile(world);
    await world.context.database.run("update contacts set language = 'pt-BR' where id = $1", [
      customer.contactId,
    ]);
    await ask(world, customer);
    const mail = await mailTo(customer.email, "Redefinir a senha");
    assert.ok(mail.text.includes("Carla") && !mail.text.includes("Nunes"));
  });

  it("is written for every kind in every language, with the way to say no", () => {
    for (const kind of noticeKinds)
      for (const language of ["pt-BR", "en", "es"] as const) {
        const words = {
          desk: "Farol",
          action: "X",
          agent: "Ana",
          link: null,
          disown: "https://f.example/not-me#t",
        };
        const mail = mailOf(kind, language, words);
        assert.ok(mail.subject.startsWith("Farol: ") && mail.text.includes(words.disown));
        assert.ok(textOf(kind, language, words).includes(words.disown));
      }
  });

  it("lies in a file that only its owner reads, when nothing may leave", async () => {
    await ask(world, await putOnFile(world));
    const file = join(world.context.settings.dataFolder, "customer-messages.jsonl");
    await eventually(async () => outbox(world).length > 0);
    assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  it("one tap freezes the conversation, voids what was proven, alerts; the second tap does nothing more", async () => {
    const customer = await putOnFile(world);
    const asked = await ask(world, customer);
    const page = await joinWith(world, asked);
    await proveByPoint(world, page, customer, "email");
    await page.confirm();
    const mail = await mailTo(customer.email, "confirmed that they are you");
    assert.equal((await tap(mail.text)).status, 200);
    assert.equal((await tap(mail.text)).status, 200);
    const { database } = world.context;
    assert.equal((await isFrozen(database, customer.conversationId))?.reason, "disowned-by-notice");
    const proven = await provenLevel(world.context, database, { ...customer, digest: asked.subject.digest });
    assert.equal(proven.level, "V0");
    const of = [customer.contactId];
    assert.equal(await countOf(world, "alerts where kind = 'disowned' and contact_id = $1", of), 1);
    assert.equal(
      await countOf(world, "evidence_entries where type = 'conversation.frozen' and contact_id = $1", of),
      1,
    );
    const principal = principalOf(world, "bruno");
    await database.transaction((tx) =>
      unfreezeConversation(world.context, tx, principal, customer.conversationId, "Called back, it was them"),
    );
    assert.equal(await isFrozen(database, customer.conversationId), null);
    const later = await provenLevel(world.context, database, { ...customer, digest: asked.subject.digest });
    assert.equal(later.level, "V0");
  });

  it("a tap with anything but a token of ours, or after thirty days, is refused", async () => {
    assert.equal(
      (await pageOf(world, null).call("POST", "/disownings", { token: "x" })).body.code,
      "link-expired",
    );
    const customer = await putOnFile(world);
    await ask(world, customer);
    const mail = await mailTo(customer.email, "/not-me#");
    world.advance(30 * 86_400_000 + 1);
    assert.equal((await tap(mail.text)).body.code, "link-expired");
    world.advance(-30 * 86_400_000 - 1);
    assert.equal((await tap(mail.text)).status, 200);
  });

  it("a tap about an authenticator takes it away again", async () => {
    const customer = await putOnFile(world);
    const { context } = world;
    const { link } = await createEnrolment(context, context.database, customer.contactId);
    const open = () => pageOf(world, null).call("POST", "/enrolments", { token: link.split("#")[1] });
    const opened = await open();
    assert.equal((await open()).body.code, "link-expired");
    const page = pageOf(world, opened.body.token);
    const options = (await page.call("POST", "/authenticators/passkey-options")).body;
    const passkey = createAuthenticator();
    const kept = await page.call("POST", "/authenticators", { passkey: passkey.register(options) });
    assert.equal(kept.status, 204);
    const held = () =>
      countOf(world, "authenticators where contact_id = $1 and removed_at is null", [customer.contactId]);
    assert.equal(await held(), 1);
    const mail = await mailTo(customer.email, "was kept for you");
    assert.equal((await tap(mail.text)).status, 200);
    assert.equal(await held(), 0);
    assert.deepEqual((await kindsOf(customer)).sort(), [
      "authenticator-bound",
      "authenticator-removed",
      "verification-disowned",
    ]);
  });

  it("a change of contact points is told to the old ones", async () => {
    const customer = await putOnFile(world);
    const { context } = world;
    const row = await context.database.first<{ key_wrapped: Buffer }>(
      "select key_wrapped from contacts where id = $1",
      [customer.contactId],
    );
    const sealer = contactSealer(context.keys, customer.contactId, row!.key_wrapped);
    await context.database.transaction(async (tx) => {
      const points = await addressesOnFile(tx, sealer, customer.contactId);
      await tx.run("delete from contact_points where contact_id = $1", [customer.contactId]);
      await notifyContact(context, tx, { kind: "contact-changed", contactId: customer.contactId, points });
    });
    await mailTo(customer.email, "on your file changed");
  });

  it("is tried again when it did not leave, and found when its job was lost", async () => {
    const customer = await putOnFile(world);
    Object.assign(world.context.settings, { customerSink: false });
    await ask(world, customer);
    const failed = () =>
      countOf(
        world,
        "customer_notices where contact_id = $1 and state = 'failed' and error_code = 'no-mail-inbox'",
        [customer.contactId],
      );
    await eventually(async () => (await failed()) === 1);
    Object.assign(world.context.settings, { customerSink: true });
    await world.context.database.run(
      "update customer_notices set state = 'queued', attempts = 0, at = at - interval '6 minutes' where contact_id = $1",
      [customer.contactId],
    );
    await sweepVerifications(world.context);
    await mailTo(customer.email, "/not-me#");
  });

  it("is gone with the contact, and so is what it proved with", async () => {
    const customer = await putOnFile(world);
    const page = await joinWith(world, await ask(world, customer));
    await world.call("alice", "PUT", `/api/contacts/${customer.contactId}/erasure`, {
      reason: "asked for it",
    });
    assert.deepEqual(await kindsOf(customer), []);
    assert.equal((await page.show()).body.code, "signed-out");
    const kept = await countOf(world, "verifications where contact_id = $1 and shown_sealed is not null", [
      customer.contactId,
    ]);
    assert.equal(kept, 0);
  });
});
