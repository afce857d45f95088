import assert from "node:assert/strict";
import { createHmac, generateKeyPairSync, randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import { SignJWT } from "jose";
import { generate, generateSecret } from "otplib";
import { createAuthenticator } from "../../testing/authenticator.ts";
import { countOf } from "../../testing/channels.ts";
import {
  ask,
  type Customer,
  codeSentTo,
  givePasskey,
  joinWith,
  type OnFile,
  outbox,
  type Page,
  proveByPoint,
  putOnFile,
  setVerification,
  siteAssertion,
} from "../../testing/customers.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { totpPlace } from "./prove-totp.ts";
import { provenLevel } from "./proven.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
const siteSecret = ["not", "a", "real", "secret", "of", "any", "shop", "at all"].join("-");

describe("methods of proof", () => {
  let world: World;
  before(async () => {
    world = await createWorld({ worker: true, environment: { ATALAIA_CUSTOMER_SINK: "true" } });
  });
  after(() => world.close());
  beforeEach(() => world.context.database.run("delete from throttles"));

  async function begin(onFile: OnFile = {}): Promise<{ customer: Customer; page: Page; digest: string }> {
    const customer = await putOnFile(world, onFile);
    const asked = await ask(world, customer, { requiredLevel: "V3" });
    return { customer, page: await joinWith(world, asked), digest: asked.subject.digest };
  }
  const emailProof = (customer: Customer, code: string) => ({
    method: "email-code",
    pointId: customer.points.email,
    code,
  });
  async function codeFor({ customer, page }: { customer: Customer; page: Page }): Promise<string> {
    const before = outbox(world).length;
    assert.equal((await page.sendCode("email-code", customer.points.email)).status, 204);
    return codeSentTo(world, customer.email, before);
  }
  async function at<T>(milliseconds: number, what: () => Promise<T>): Promise<T> {
    const { now } = world.context;
    const then = now() + milliseconds;
    Object.assign(world.context, { now: () => then });
    try {
      return await what();
    } finally {
      Object.assign(world.context, { now });
    }
  }

  describe("codes", () => {
    it("count once", async () => {
      const begun = await begin();
      const code = await codeFor(begun);
      const proofs = await Promise.all(
        Array.from({ length: 20 }, () => begun.page.prove(emailProof(begun.customer, code))),
      );
      assert.equal(proofs.filter(({ status }) => status === 200).length, 1);
    });

    it("are dead after five wrong tries, and the right one with them", async () => {
      const begun = await begin();
      const code = await codeFor(begun);
      for (let tried = 0; tried < 5; tried += 1)
        assert.equal(
          (await begun.page.prove(emailProof(begun.customer, wrongOf(code)))).body.code,
          "proof-refused",
        );
      assert.equal((await begun.page.prove(emailProof(begun.customer, code))).body.code, "proof-refused");
    });

    it("void the one before", async () => {
      const begun = await begin();
      const first = await codeFor(begun);
      const second = await codeFor(begun);
      if (first !== second)
        assert.equal((await begun.page.prove(emailProof(begun.customer, first))).body.code, "proof-refused");
      assert.equal((await begun.page.prove(emailProof(begun.customer, second))).status, 200);
    });

    it("by text live five minutes, to the millisecond", async () => {
      for (const [offset, status] of [
        [-1, 200],
        [0, 422],
        [1, 422],
      ] as const) {
        const { customer, page } = await begin();
        const before = outbox(world).length;
        await page.sendCode("sms-code", customer.points.phone);
        const code = await codeSentTo(world, customer.phone, before);
        const row = await world.context.database.first<{ expires_at: Date }>(
          "select expires_at from customer_codes order by created_at desc limit 1",
        );
        const wait = row!.expires_at.getTime() - world.context.now() + offset;
        const proof = { method: "sms-code", pointId: customer.points.phone, code };
        assert.equal((await at(wait, () => page.prove(proof))).status, status);
      }
    });

    it("of one customer are worth nothing in the session of another", async () => {
      const [victim, thief] = [await begin(), await begin()];
      const code = await codeFor(victim);
      assert.equal((await thief.page.prove(emailProof(victim.customer, code))).body.code, "proof-refused");
      assert.equal((await thief.page.prove(emailProof(thief.customer, code))).body.code, "proof-refused");
      const again = await ask(world, victim.customer);
      const other = await joinWith(world, again);
      assert.equal((await other.prove(emailProof(victim.customer, code))).body.code, "proof-refused");
    });

    it("go to no contact point that is fresh: 71 h 59 min no, 72 h yes", async () => {
      const fresh = await begin({ since: 72 * hour - minute });
      assert.deepEqual((await fresh.page.show()).body.methods, []);
      assert.equal((await fresh.page.show()).body.dead, "no-way");
      const refused = await fresh.page.sendCode("email-code", fresh.customer.points.email);
      assert.equal(refused.body.code, "proof-refused");
      const cooled = await begin({ since: 72 * hour });
      assert.equal((await proveByPoint(world, cooled.page, cooled.customer, "email")).body.provenLevel, "V1");
    });

    it("proven at a point that was taken off the file or put there anew meanwhile do not count", async () => {
      for (const since of [null, new Date()]) {
        const { customer, page } = await begin();
        await proveByPoint(world, page, customer, "email");
        await world.context.database.run("update contact_points set on_file_since = $2 where id = $1", [
          customer.points.email,
          since,
        ]);
        assert.equal((await page.show()).body.provenLevel, "V0");
      }
    });

    it("are never in the database in clear, and not at all once they were sent", async () => {
      const begun = await begin();
      await codeFor(begun);
      assert.equal(
        await countOf(world, "customer_codes where code_sealed is not null and contact_id = $1", [
          begun.customer.contactId,
        ]),
        0,
      );
    });
  });

  describe("passkeys", () => {
    const challenge = async (page: Page) => (await page.passkeyOptions()).body;

    it("are refused without a verified user, of another origin, another site, another key, a counter that stands still", async () => {
      const begun = await begin();
      const passkey = await givePasskey(world, begun.customer.contactId);
      const bends = [
        { userVerified: false },
        { origin: "https://atalaia.example" },
        { rpId: "atalaia.example" },
        { otherKey: true },
        { type: "webauthn.create" },
      ];
      for (const bend of bends) {
        const answer = passkey.answer(await challenge(begun.page), bend);
        const { body } = await begun.page.prove({ method: "passkey", passkey: answer });
        assert.equal(body.code, "proof-refused", JSON.stringify(bend));
      }
      const used = passkey.answer(await challenge(begun.page), { counter: 40 });
      assert.equal((await begun.page.prove({ method: "passkey", passkey: used })).status, 200);
      const stale = passkey.answer(await challenge(begun.page), { counter: 40 });
      assert.equal(
        (await begun.page.prove({ method: "passkey", passkey: stale })).body.code,
        "proof-refused",
      );
    });

    it("sign one challenge once, and only their own verification's", async () => {
      const [mine, other] = [await begin(), await begin()];
      const passkey = await givePasskey(world, mine.customer.contactId);
      const foreign = passkey.answer(await challenge(other.page));
      assert.equal(
        (await mine.page.prove({ method: "passkey", passkey: foreign })).body.code,
        "proof-refused",
      );
      const answer = passkey.answer(await challenge(mine.page));
      assert.equal(
        (await other.page.prove({ method: "passkey", passkey: answer })).body.code,
        "proof-refused",
      );
      const fresh = passkey.answer(await challenge(mine.page));
      assert.equal((await mine.page.prove({ method: "passkey", passkey: fresh })).status, 200);
      assert.equal((await mine.page.prove({ method: "passkey", passkey: fresh })).body.code, "proof-refused");
    });

    it("of a changed action are void: the signature covers the digest", async () => {
      const { customer, page } = await begin();
      const passkey = await givePasskey(world, customer.contactId);
      const answer = passkey.answer(await challenge(page));
      await world.context.database.run("update verifications set digest = $2 where contact_id = $1", [
        customer.contactId,
        Buffer.alloc(32, 7).toString("base64url"),
      ]);
      assert.equal((await page.prove({ method: "passkey", passkey: answer })).body.code, "proof-refused");
    });

    it("lift nothing before they have cooled off", async () => {
      const begun = await begin();
      const passkey = await givePasskey(world, begun.customer.contactId, 72 * hour - minute);
      const answer = passkey.answer(await challenge(begun.page));
      assert.equal((await begun.page.prove({ method: "passkey", passkey: answer })).body.provenLevel, "V0");
    });

    it("of nobody are refused", async () => {
      const begun = await begin();
      const stranger = createAuthenticator();
      const answer = stranger.answer(await challenge(begun.page));
      assert.equal(
        (await begun.page.prove({ method: "passkey", passkey: answer })).body.code,
        "proof-refused",
      );
      for (const broken of [{}, { id: 7 }, { id: stranger.id, response: "x" }])
        assert.equal(
          (await begun.page.prove({ method: "passkey", passkey: broken })).body.code,
          "proof-refused",
        );
    });
  });

  describe("authenticator apps", () => {
    async function giveTotp(contactId: string): Promise<string> {
      const id = randomUUID();
      const secret = generateSecret();
      await world.context.database.run(
        "insert into authenticators (id, contact_id, kind, secret_sealed, bound_at) values ($1, $2, 'totp', $3, $4)",
        [
          id,
          contactId,
          world.context.keys.system.seal(totpPlace(id), secret),
          new Date(world.context.now() - 10 * day),
        ],
      );
      return secret;
    }
    const codeOf = (secret: string) => generate({ secret, epoch: Math.floor(world.context.now() / 1000) });

    it("reach V3 with a code by mail, V2 with a text, and accept a code once", async () => {
      const begun = await begin();
      const secret = await giveTotp(begun.customer.contactId);
      const code = await codeOf(secret);
      assert.equal((await begun.page.prove({ method: "totp", code })).body.provenLevel, "V1");
      assert.equal((await begun.page.prove({ method: "totp", code })).body.code, "proof-refused");
      const text = await proveByPoint(world, begun.page, begun.customer, "phone");
      assert.equal(text.body.provenLevel, "V2");
      const mail = await proveByPoint(world, begun.page, begun.customer, "email");
      assert.equal(mail.body.provenLevel, "V3");
    });

    it("are tried five times in a verification", async () => {
      const begun = await begin();
      const secret = await giveTotp(begun.customer.contactId);
      for (let tried = 0; tried < 5; tried += 1)
        await begun.page.prove({ method: "totp", code: wrongOf(await codeOf(secret)) });
      const late = await begun.page.prove({ method: "totp", code: await codeOf(secret) });
      assert.equal(late.body.code, "proof-refused");
    });
  });

  describe("signed sessions of the company's site", () => {
    const keys = generateKeyPairSync("ed25519");
    const issuer = "https://shop.example";
    const pem = keys.publicKey.export({ type: "spki", format: "pem" }).toString();

    interface Claims {
      readonly iss?: string;
      readonly jti?: string;
      readonly issued?: number;
      readonly lives?: number;
      readonly alg?: string;
      readonly key?: Parameters<SignJWT["sign"]>[0];
    }
    function token(sub: string, claims: Claims = {}): Promise<string> {
      const issued = Math.floor(world.context.now() / 1000) + (claims.issued ?? 0);
      return new SignJWT()
        .setProtectedHeader({ alg: claims.alg ?? "EdDSA" })
        .setSubject(sub)
        .setIssuer(claims.iss ?? issuer)
        .setJti(claims.jti ?? randomUUID())
        .setIssuedAt(issued)
        .setExpirationTime(issued + (claims.lives ?? 300))
        .sign(claims.key ?? keys.privateKey);
    }
    const proveSite = (page: Page, assertion: string) => page.prove({ method: "site-session", assertion });

    it("as a JWT prove V1 for exactly this person, once", async () => {
      await setVerification(world, { siteIssuer: issuer, sitePublicKey: pem });
      const [mine, other] = [await begin(), await begin()];
      const assertion = await token(mine.customer.externalId);
      assert.equal((await proveSite(other.page, assertion)).body.code, "proof-refused");
      assert.equal((await proveSite(mine.page, assertion)).body.provenLevel, "V1");
      assert.equal((await proveSite(mine.page, assertion)).body.code, "proof-refused");
    });

    it("as a JWT are refused of another issuer, algorithm or key, too old, too long, from the future", async () => {
      await setVerification(world, { siteIssuer: issuer, sitePublicKey: pem, siteSecret });
      const { customer, page } = await begin();
      const stranger = generateKeyPairSync("ed25519").privateKey;
      const bad: Claims[] = [
        { iss: "https://elsewhere.example" },
        { key: stranger },
        // The public key as an HMAC secret: the oldest confusion there is (RFC 8725, 2.1).
        { alg: "HS256", key: Buffer.from(pem) },
        { alg: "HS256", key: Buffer.from(siteSecret) },
        { issued: -700, lives: 600 },
        { issued: -400, lives: 300 },
        { lives: 601 },
        { issued: 3_600 },
      ];
      for (const claims of bad) {
        const refused = await proveSite(page, await token(customer.externalId, claims));
        assert.equal(refused.body.code, "proof-refused", JSON.stringify(claims.alg ?? claims));
      }
      const unsigned = [{ alg: "none" }, { sub: customer.externalId, iss: issuer, jti: "x" }].map((part) =>
        Buffer.from(JSON.stringify(part)).toString("base64url"),
      );
      assert.equal((await proveSite(page, `${unsigned.join(".")}.`)).body.code, "proof-refused");
      assert.equal((await proveSite(page, await token(customer.externalId))).status, 200);
    });

    it("as an HMAC prove once, within five minutes, unaltered", async () => {
      await setVerification(world, { siteIssuer: issuer, sitePublicKey: null, siteSecret });
      const { customer, page } = await begin();
      const now = world.context.now();
      const good = siteAssertion(siteSecret, customer.externalId, { at: now });
      const altered = good.replace(
        /\.[^.]+\.([0-9a-f]{64})$/,
        `.${Buffer.from("other").toString("base64url")}.$1`,
      );
      const bad = [
        altered,
        siteAssertion(`${siteSecret}x`, customer.externalId, { at: now }),
        siteAssertion(siteSecret, customer.externalId, { at: now - 302_000 }),
        siteAssertion(siteSecret, customer.externalId, { at: now + 303_000 }),
        siteAssertion(siteSecret, "kunde-0", { at: now }),
        `v1.${createHmac("sha256", siteSecret).update("v1").digest("hex")}`,
      ];
      for (const assertion of bad)
        assert.equal((await proveSite(page, assertion)).body.code, "proof-refused");
      assert.equal((await proveSite(page, good)).status, 200);
      assert.equal((await proveSite(page, good)).body.code, "proof-refused");
    });
  });

  it("that a desk has turned off prove nothing", async () => {
    const { methods } = (await world.call("alice", "GET", "/api/verification-settings")).body;
    const begun = await begin();
    const code = await codeFor(begun);
    await setVerification(world, { methods: methods.filter((one: string) => one !== "email-code") });
    assert.equal((await begun.page.prove(emailProof(begun.customer, code))).body.code, "proof-refused");
    await setVerification(world, { methods });
    assert.equal((await begun.page.prove(emailProof(begun.customer, code))).status, 200);
  });

  it("count for as long as the desk says, to the millisecond", async () => {
    const { customer, page, digest } = await begin();
    const passkey = await givePasskey(world, customer.contactId);
    await page.prove({ method: "passkey", passkey: passkey.answer((await page.passkeyOptions()).body) });
    await page.confirm();
    const row = await world.context.database.first<{ passed_at: Date }>(
      "select passed_at from verifications where contact_id = $1",
      [customer.contactId],
    );
    const levelAfter = async (milliseconds: number) => {
      const then = row!.passed_at.getTime() + milliseconds;
      const proven = await provenLevel({ ...world.context, now: () => then }, world.context.database, {
        ...customer,
        digest,
      });
      return proven.level;
    };
    assert.deepEqual([await levelAfter(30 * minute - 1), await levelAfter(30 * minute)], ["V3", "V0"]);
  });

  it("cannot be skipped or reordered: nothing is proven before joining, confirmed below the level, or done after the end", async () => {
    const { customer, page } = await begin();
    const early = await world.call(null, "POST", "/api/customer/verification/confirmation");
    assert.equal(early.body.code, "signed-out");
    assert.deepEqual((await page.confirm()).body.required, "V3");
    const passkey = await givePasskey(world, customer.contactId);
    await page.prove({ method: "passkey", passkey: passkey.answer((await page.passkeyOptions()).body) });
    assert.equal((await page.confirm()).status, 200);
    for (const again of [
      () => page.confirm(),
      () => page.passkeyOptions(),
      () => page.sendCode("email-code", customer.points.email),
      () => page.prove({ method: "totp", code: "123456" }),
    ])
      assert.equal((await again()).body.code, "verification-ended");
  });
});
