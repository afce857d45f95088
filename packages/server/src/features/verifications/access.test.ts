import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import { generate } from "otplib";
import { Webhook } from "standardwebhooks";
import { createAuthenticator } from "../../testing/authenticator.ts";
import { countOf } from "../../testing/channels.ts";
import {
  ask,
  type Customer,
  codeSentTo,
  givePasskey,
  joinWith,
  outbox,
  pageOf,
  proveByPoint,
  putOnFile,
  setVerification,
} from "../../testing/customers.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { createEnrolment } from "./enrolments.ts";
import { requireCustomer } from "./proven.ts";

const minute = 60_000;

describe("customers on their own pages", () => {
  let world: World;
  before(async () => {
    world = await createWorld({ worker: true, environment: { ATALAIA_CUSTOMER_SINK: "true" } });
  });
  after(() => world.close());
  beforeEach(() => world.context.database.run("delete from throttles"));

  const outsider = () => pageOf(world, null);
  const levelOf = (token: string) =>
    requireCustomer({ context: world.context, headers: { authorization: `Bearer ${token}` } }).then(
      ({ level }) => level,
      (error) => error.code,
    );

  describe("who saw my data", () => {
    const begin = (contact: string) => outsider().call("POST", "/access-views", { contact, language: "en" });
    /** Everything but what is random in every answer. */
    const shape = ({ status, body }: Awaited<ReturnType<typeof begin>>) => {
      const { token, verification } = body;
      const { methods, conversationStartedAt, expiresAt, ...rest } = verification;
      const ways = methods.map(({ pointId, ...way }: { pointId: string | null }) => [pointId?.length, way]);
      return JSON.stringify([
        status,
        token.length,
        rest,
        ways,
        conversationStartedAt.length,
        expiresAt.length,
      ]);
    };

    it("answers an address on file and one of nobody alike, to the end", async () => {
      const customer = await putOnFile(world, { email: `k${randomUUID().slice(0, 8)}@casa.example` });
      const [known, unknown] = [
        await begin(customer.email),
        await begin(`k${randomUUID().slice(0, 8)}@casa.example`),
      ];
      assert.equal(shape(known), shape(unknown));
      for (const { body } of [known, unknown]) {
        const page = pageOf(world, body.token);
        const { pointId } = body.verification.methods[0];
        assert.equal((await page.sendCode("email-code", pointId)).status, 204);
        const wrong = await page.prove({ method: "email-code", pointId, code: "000000" });
        assert.deepEqual([wrong.status, wrong.body.code], [422, "proof-refused"]);
        assert.equal((await page.passkeyOptions()).body.allowCredentials?.length ?? 0, 0);
        assert.equal((await page.confirm()).body.code, "level-required");
        assert.equal((await page.prove({ method: "totp", code: "123456" })).body.code, "proof-refused");
      }
    });

    it("is reached with two channels, or with a passkey, and gives no more than V2", async () => {
      const customer = await putOnFile(world);
      const first = await begin(customer.email);
      const page = pageOf(world, first.body.token);
      const { pointId } = first.body.verification.methods[0];
      const before = outbox(world).length;
      await page.sendCode("email-code", pointId);
      const code = await codeSentTo(world, customer.email, before);
      const once = await page.prove({ method: "email-code", pointId, code });
      assert.equal(once.body.provenLevel, "V1");
      assert.equal(await levelOf(page.token!), "V1");
      await proveByPoint(world, page, customer, "phone");
      assert.equal((await page.confirm()).body.state, "passed");
      assert.equal(await levelOf(page.token!), "V2");
      const passkey = await givePasskey(world, customer.contactId);
      const other = pageOf(world, (await begin(customer.email)).body.token);
      const proof = passkey.answer((await other.passkeyOptions()).body);
      assert.equal((await other.prove({ method: "passkey", passkey: proof })).body.provenLevel, "V2");
    });

    it("cannot be asked for one address more than three times an hour, on file or not", async () => {
      for (const contact of [(await putOnFile(world)).email, "ninguem@casa.example"]) {
        const answers = [];
        for (let asked = 0; asked < 4; asked += 1) answers.push((await begin(contact)).status);
        assert.deepEqual(answers, [200, 200, 200, 429]);
      }
    });
  });

  describe("is it really you?", () => {
    const lookAt = async (customer: Customer): Promise<string> =>
      (await world.call("carla", "GET", `/api/conversations/${customer.conversationId}`)).body.reference;
    const askFor = (contact: string, reference: string) =>
      outsider()
        .call("POST", "/presence", { contact, reference })
        .then(({ body }) => body);

    it("says who is talking while the assigned agent has the conversation open", async () => {
      const customer = await putOnFile(world);
      const reference = await lookAt(customer);
      assert.match(reference, /^[0-9A-HJKMNP-TV-Z]{6}$/);
      const { at: _, ...said } = await askFor(customer.email, reference.toLowerCase());
      assert.deepEqual(said, { state: "talking", agentName: "Carla", channel: "email", deskName: "Farol" });
    });

    it("says nobody, in the same words, in every other case", async () => {
      const customer = await putOnFile(world);
      const reference = await lookAt(customer);
      const other = await putOnFile(world);
      const nobody = { state: "nobody", agentName: null, channel: null, deskName: "Farol" };
      const check = async (contact: string, typed: string) => {
        const { at: _, ...said } = await askFor(contact, typed);
        assert.deepEqual(said, nobody);
      };
      await check(customer.email, reference === "000000" ? "111111" : "000000");
      await check(other.email, reference);
      await check("ninguem@casa.example", reference);
      world.advance(2 * minute + 1);
      await check(customer.email, reference);
      world.advance(-2 * minute - 1);
      await world.call("carla", "GET", `/api/conversations/${other.conversationId}`);
      await check(customer.email, reference);
      await lookAt(customer);
      assert.equal((await askFor(customer.email, reference)).state, "talking");
      await world.call("carla", "PATCH", `/api/conversations/${customer.conversationId}`, {
        assigneeId: null,
      });
      await check(customer.email, reference);
    });

    it("goes on for as long as the agent's console stays connected", async () => {
      const customer = await putOnFile(world);
      const reference = await lookAt(customer);
      world.advance(30 * minute);
      await world.context.database.run("update member_presence set connected_at = $1", [
        new Date(world.context.now() - 44_000),
      ]);
      assert.equal((await askFor(customer.phone, reference)).state, "talking");
      world.advance(2_000);
      assert.equal((await askFor(customer.phone, reference)).state, "nobody");
      world.advance(-30 * minute - 2_000);
    });
  });

  describe("keeping an authenticator", () => {
    it("needs V2, or a link of the company's own site", async () => {
      const customer = await putOnFile(world);
      const page = await joinWith(world, await ask(world, customer));
      const options = () => page.call("POST", "/authenticators/passkey-options");
      await proveByPoint(world, page, customer, "email");
      assert.equal((await options()).body.code, "level-required");
      await proveByPoint(world, page, customer, "phone");
      const passkey = createAuthenticator();
      const offered = (await options()).body;
      const unverified = passkey.register(offered, { userVerified: false });
      assert.equal(
        (await page.call("POST", "/authenticators", { passkey: unverified })).body.code,
        "proof-refused",
      );
      const kept = passkey.register((await options()).body);
      assert.equal((await page.call("POST", "/authenticators", { passkey: kept })).status, 204);
      assert.equal(
        (await page.call("POST", "/authenticators", { passkey: kept })).body.code,
        "proof-refused",
      );
      const proof = passkey.answer((await page.passkeyOptions()).body);
      assert.equal((await page.prove({ method: "passkey", passkey: proof })).body.provenLevel, "V2");
    });

    it("works for an app as well: a secret, then a code that proves it", async () => {
      const customer = await putOnFile(world);
      const { context } = world;
      const { link } = await createEnrolment(context, context.database, customer.contactId);
      const token = (await outsider().call("POST", "/enrolments", { token: link.split("#")[1] })).body.token;
      const page = pageOf(world, token);
      assert.equal(await levelOf(token), "V1");
      const { secret, uri } = (await page.call("POST", "/authenticators/totp", {})).body;
      assert.match(uri, /^otpauth:\/\/totp\//);
      assert.equal(
        (await page.call("POST", "/authenticators/totp", { code: "000000" })).body.code,
        "proof-refused",
      );
      const code = await generate({ secret, epoch: Math.floor(context.now() / 1000) });
      assert.equal((await page.call("POST", "/authenticators/totp", { code })).status, 200);
      assert.equal(await levelOf(token), "V2");
      assert.equal((await page.call("POST", "/authenticators/totp", { code })).body.code, "proof-refused");
    });

    it("by a link works for ten minutes, once", async () => {
      const customer = await putOnFile(world);
      const { context } = world;
      const { link } = await createEnrolment(context, context.database, customer.contactId);
      world.advance(10 * minute);
      const late = await outsider().call("POST", "/enrolments", { token: link.split("#")[1] });
      assert.equal(late.body.code, "link-expired");
      world.advance(-10 * minute);
    });
  });

  describe("identity proofing", () => {
    const proofingSecret = `whsec_${Buffer.from("an invented secret, thirty-two b").toString("base64")}`;
    const callBack = (body: object, more: { secret?: string; id?: string; at?: number } = {}) => {
      const text = JSON.stringify(body);
      const id = more.id ?? randomUUID();
      const at = new Date(more.at ?? world.context.now());
      return world.call(null, "POST", "/api/proofing-callback", Buffer.from(text), {
        "content-type": "application/json",
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
        "webhook-signature": new Webhook(more.secret ?? proofingSecret).sign(id, at, text),
      });
    };

    it("reaches V4 by the provider's signed word, once, on what this desk began", async () => {
      await setVerification(world, { proofingUrl: "https://proofing.example/start", proofingSecret });
      const customer = await putOnFile(world);
      const page = await joinWith(world, await ask(world, customer, { requiredLevel: "V4" }));
      const location = new URL((await page.call("POST", "/verification/proofing")).body.location);
      const reference = location.searchParams.get("reference")!;
      assert.equal(location.origin, "https://proofing.example");
      const said = { reference, outcome: "verified" };
      const other = `whsec_${Buffer.from("another secret that is not known").toString("base64")}`;
      assert.equal((await callBack(said, { secret: other })).body.code, "signature-refused");
      const now = world.context.now();
      assert.equal((await callBack(said, { at: now - 301_000 })).body.code, "signature-refused");
      assert.equal((await callBack({ ...said, reference: "x" })).body.code, "verification-ended");
      const id = randomUUID();
      assert.equal((await callBack(said, { id })).status, 204);
      assert.equal((await callBack(said, { id })).body.code, "signature-refused");
      assert.equal((await callBack(said)).body.code, "verification-ended");
      assert.equal((await page.show()).body.provenLevel, "V4");
      assert.equal((await page.confirm()).body.state, "passed");
    });

    it("that the provider refuses proves nothing", async () => {
      const page = await joinWith(world, await ask(world, await putOnFile(world)));
      const location = new URL((await page.call("POST", "/verification/proofing")).body.location);
      await callBack({ reference: location.searchParams.get("reference"), outcome: "refused" });
      assert.equal((await page.show()).body.provenLevel, "V0");
    });
  });

  describe("settings", () => {
    it("never show a secret, keep what is left out, and are recorded without it", async () => {
      const smsToken = ["token", "of", "no", "provider"].join("-");
      await setVerification(world, { smsToken, smsUrl: "https://sms.example/send" });
      const shown = (await world.call("dora", "GET", "/api/verification-settings")).body;
      assert.deepEqual([shown.smsTokenSet, shown.smsUrl], [true, "https://sms.example/send"]);
      assert.ok(!JSON.stringify(shown).includes(smsToken));
      await setVerification(world, { coolingOffHours: 48 });
      assert.equal((await world.call("alice", "GET", "/api/verification-settings")).body.smsTokenSet, true);
      await setVerification(world, { coolingOffHours: 72, smsToken: null, smsUrl: null });
      assert.equal((await world.call("alice", "GET", "/api/verification-settings")).body.smsTokenSet, false);
      assert.ok((await countOf(world, "evidence_entries where type = 'settings.changed'")) >= 3);
      const leaked = await countOf(
        world,
        "evidence_entries where position($1 in encode(bytes, 'escape')) > 0",
        [smsToken],
      );
      assert.equal(leaked, 0);
    });

    it("refuse a key that is none, or a private one", async () => {
      const { body } = await world.call("alice", "GET", "/api/verification-settings");
      for (const sitePublicKey of [
        "no key",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
      ]) {
        const answer = await world.call("alice", "PUT", "/api/verification-settings", {
          ...body,
          sitePublicKey,
        });
        assert.equal(answer.body.code, "request-invalid");
      }
    });

    it("send a test text where the texts go", async () => {
      const answer = await world.call("alice", "POST", "/api/verification-settings/sms-test", {
        to: "+5511000999999",
      });
      assert.deepEqual(answer.body, { ok: true, reason: null });
      assert.ok(outbox(world).some(({ to }) => to === "+5511000999999"));
    });
  });
});
