import { generateKeyPairSync, randomBytes } from "node:crypto";
import type { Context } from "../../src/context.ts";
import { bindPasskey, bindPasskeyOptions } from "../../src/features/verifications/bind.ts";
import { confirm } from "../../src/features/verifications/confirm.ts";
import { disownByNotice } from "../../src/features/verifications/disown.ts";
import { openEnrolment } from "../../src/features/verifications/enrolments.ts";
import { provenLevel } from "../../src/features/verifications/index.ts";
import { joinVerification } from "../../src/features/verifications/join.ts";
import { takeProofing } from "../../src/features/verifications/proofing.ts";
import { prove } from "../../src/features/verifications/prove.ts";
import { createAuthenticator } from "../../src/testing/authenticator.ts";
import {
  anywhere,
  bearer,
  challengeOf,
  type Flow,
  type Stage,
  siteKeys,
  siteToken,
  totpOf,
} from "./stage.ts";

/** Uniform in [0, below). */
export type Noise = (below: number) => number;

/** One attempt. Resolves when the desk let it through, rejects with a refusal's code otherwise. */
type Attempt = (stage: Stage, noise: Noise) => Promise<unknown>;

const minute = 60_000;
const stranger = generateKeyPairSync("ed25519").privateKey;
const strangersPasskey = createAuthenticator();
const pem = Buffer.from(siteKeys.publicKey.export({ type: "spki", format: "pem" }).toString());

const digits = (noise: Noise) => String(noise(1_000_000)).padStart(6, "0");
const otherThan = (code: string, noise: Noise): string => {
  const guess = digits(noise);
  return guess === code ? otherThan(code, noise) : guess;
};
const later = (context: Context, milliseconds: number): Context => ({
  ...context,
  now: () => context.now() + milliseconds,
});
const pick = <T>(noise: Noise, of: readonly T[]): T => of[noise(of.length)]!;
const tryJoin = (context: Context, code: string, more: { reference?: string; contact?: string }) =>
  joinVerification(context, anywhere(), { code, ...more });

/** Through only when something counts that was not proven for exactly this. */
async function counts(context: Context, where: Parameters<typeof provenLevel>[2]): Promise<void> {
  const { level } = await provenLevel(context, context.database, where);
  if (level === "V0") throw Object.assign(new Error("V0"), { code: "level-required" });
}

const different = (one: Flow, other: Flow, noise: Noise) =>
  one.code === other.code ? otherThan(other.code, noise) : one.code;

export const adversaries: Readonly<Record<string, Attempt>> = {
  "guesses the spoken code, with the link": ({ context, asked }, noise) =>
    tryJoin(context, digits(noise), { reference: asked.reference }),
  "guesses the spoken code, with the address": ({ context, asked }, noise) =>
    tryJoin(context, digits(noise), {
      contact: pick(noise, [asked.person.email, asked.person.phone]),
    }),
  "says a spoken code again": ({ context, passed, stolen, sent, disowned }, noise) => {
    const flow = pick(noise, [passed, stolen, sent, disowned]);
    return tryJoin(
      context,
      flow.code,
      pick(noise, [{ reference: flow.reference }, { contact: flow.person.email }]),
    );
  },
  "says the code of one action at another": ({ context, asked, thief, stolen }, noise) =>
    tryJoin(context, different(pick(noise, [thief, stolen]), asked, noise), {
      ...pick(noise, [{ reference: asked.reference }, { contact: asked.person.email }]),
    }),
  "says the code at another person's address": ({ context, asked, thief, sent }, noise) =>
    tryJoin(context, asked.code, { contact: pick(noise, [thief, sent]).person.email }),
  "says the code after its five minutes": ({ context, asked }, noise) =>
    tryJoin(later(context, 5 * minute + noise(60 * minute)), asked.code, { reference: asked.reference }),
  "invents a session": ({ context }, noise) => {
    const call = bearer(context, randomBytes(32).toString("base64url"));
    return noise(2) ? confirm(call) : prove(call, { method: "totp", code: digits(noise) });
  },
  "goes on in a session that has ended": ({ context, passed, disowned, sent }, noise) => {
    const held = pick(noise, [passed, disowned]);
    const call = pick(noise, [
      bearer(context, held.token),
      bearer(later(context, 31 * minute), pick(noise, [held, sent]).token),
    ]);
    return noise(2) ? confirm(call) : prove(call, { method: "totp", code: digits(noise) });
  },
  "confirms with the agent's code alone": ({ context, stolen }) => confirm(bearer(context, stolen.token)),
  "confirms with lesser methods": ({ context, thief }) => confirm(bearer(context, thief.token)),
  "uses a harvested mail code in another session": ({ context, thief, stolen, sent, access }, noise) => {
    const session = pick(noise, [thief.token, stolen.token, access.token]);
    const pointId = pick(noise, [sent.person.points.email, stolen.person.points.email, access.pointId]);
    return prove(bearer(context, session), { method: "email-code", pointId, code: sent.mailCode });
  },
  "uses a mail code as a text, or the other way round": ({ context, sent }, noise) =>
    prove(bearer(context, sent.token), {
      method: "sms-code",
      pointId: pick(noise, [sent.person.points.email, sent.person.points.phone]),
      code: sent.mailCode,
    }),
  "guesses the code that was mailed": ({ context, stolen, access }, noise) =>
    noise(4)
      ? prove(bearer(context, stolen.token), {
          method: "email-code",
          pointId: stolen.person.points.email,
          code: digits(noise),
        })
      : prove(bearer(context, access.token), {
          method: "email-code",
          pointId: access.pointId,
          code: digits(noise),
        }),
  "signs with another person's passkey": async ({ context, stolen, thief, access }, noise) => {
    const token = pick(noise, [stolen.token, access.token]);
    const key = pick(noise, [thief.person.passkey, strangersPasskey]);
    const passkey = key.answer(await challengeOf(context, token));
    return prove(bearer(context, token), { method: "passkey", passkey });
  },
  "sends another session's signature": async ({ context, stolen, sent, passed, thief }, noise) => {
    const answers = [passed.assertion as Record<string, unknown>];
    if (noise(2)) answers.push(stolen.person.passkey.answer(await challengeOf(context, thief.token)));
    else answers.push(sent.person.passkey.answer(await challengeOf(context, stolen.token)));
    return prove(bearer(context, pick(noise, [stolen, thief]).token), {
      method: "passkey",
      passkey: pick(noise, answers),
    });
  },
  "bends the victim's own passkey": async ({ context, stolen }, noise) => {
    const bend = pick(noise, [
      { userVerified: false },
      { origin: "https://ataIaia.example" },
      { rpId: "evil.example" },
      { otherKey: true },
      { type: "webauthn.create" },
    ]);
    const passkey = stolen.person.passkey.answer(await challengeOf(context, stolen.token), bend);
    return prove(bearer(context, stolen.token), { method: "passkey", passkey });
  },
  "sends an app's code of somebody else, or a used one": async (
    { context, stolen, thief, passed },
    noise,
  ) => {
    const code = pick(noise, [await totpOf(context, thief.person.totp), passed.totpCode]);
    if (code === (await totpOf(context, stolen.person.totp)))
      throw Object.assign(new Error(), { code: "luck" });
    return prove(bearer(context, stolen.token), { method: "totp", code });
  },
  "sends a session of the site that is another's, used, forged or old": async (
    { context, stolen, thief, passed },
    noise,
  ) => {
    const { externalId } = stolen.person;
    const assertion = await pick(noise, [
      async () => passed.site,
      () => siteToken(context, thief.person.externalId),
      () => siteToken(context, externalId, { key: stranger }),
      () => siteToken(context, externalId, { key: pem, alg: "HS256" }),
      () => siteToken(context, externalId, { issued: -(700 + noise(10_000)) }),
      async () =>
        (await siteToken(context, thief.person.externalId)).replace(/^[^.]+/, "eyJhbGciOiJub25lIn0"),
    ])();
    return prove(bearer(context, stolen.token), { method: "site-session", assertion });
  },
  "lets what was proven count for another action": ({ context, passed, asked }, noise) =>
    counts(context, {
      ...passed.person,
      digest: pick(noise, [asked.digest, randomBytes(32).toString("base64url")]),
    }),
  "lets it count for another conversation or person": ({ context, passed, asked }, noise) =>
    counts(context, {
      ...pick(noise, [
        { contactId: passed.person.contactId, conversationId: asked.person.conversationId },
        { contactId: asked.person.contactId, conversationId: passed.person.conversationId },
      ]),
      digest: pick(noise, [passed.digest, null]),
    }),
  "lets it count when its time is over": ({ context, passed }, noise) =>
    counts(later(context, 30 * minute + noise(1_000 * minute)), { ...passed.person, digest: passed.digest }),
  "lets it count although it was disowned": ({ context, disowned }, noise) =>
    counts(context, { ...disowned.person, digest: pick(noise, [disowned.digest, null]) }),
  "keeps an authenticator in a session that has not proven enough": async (
    { context, stolen, thief },
    noise,
  ) => {
    const call = bearer(context, stolen.token);
    if (noise(2)) return bindPasskeyOptions(call);
    const options = (await bindPasskeyOptions(bearer(context, thief.token))) as unknown as {
      challenge: string;
    };
    return bindPasskey(call, createAuthenticator().register(options));
  },
  "forges the word of the proofing provider": ({ context, proofing }, noise) => {
    const body = { reference: proofing, outcome: "verified" as const };
    const headers = {
      "webhook-id": `msg_${noise(1_000_000)}`,
      "webhook-timestamp": String(Math.floor(context.now() / 1000)),
      "webhook-signature": `v1,${randomBytes(32).toString("base64")}`,
    };
    return takeProofing({ context, headers, rawBody: Buffer.from(JSON.stringify(body)) }, body);
  },
  "invents a link": ({ context }, noise) => {
    const token = randomBytes(32).toString("base64url");
    return noise(2) ? openEnrolment(context, anywhere(), token) : disownByNotice(context, anywhere(), token);
  },
  "confirms an access view without proof": ({ context, access }) => confirm(bearer(context, access.token)),
};
