import { randomBytes, randomUUID } from "node:crypto";
import { type Page, siteAssertion } from "../../src/testing/customers.ts";
import { type Stage, strangersKey, type Victim } from "./stage.ts";

/** What the attacker got hold of beforehand: at most one channel, which is V1. */
export type Loot = "nothing" | "mailbox" | "phone";

type Try = (stage: Stage, page: Page, victim: Victim) => Promise<unknown>;

const guess = () => String(Math.floor(Math.random() * 1_000_000)).padStart(6, "0");

/** What can be tried on a customer's page that was opened with the agent's code but by the wrong person. */
export const tries: Readonly<Record<string, Try>> = {
  "says yes": (_, page) => page.confirm(),
  "guesses a mailed code": async (_, page, { points }) => {
    await page.sendCode("email-code", points.email);
    await page.prove({ method: "email-code", pointId: points.email, code: guess() });
  },
  "guesses a texted code": async (_, page, { points }) => {
    await page.sendCode("sms-code", points.phone);
    await page.prove({ method: "sms-code", pointId: points.phone, code: guess() });
  },
  "guesses the app's code": (_, page) => page.prove({ method: "totp", code: guess() }),
  "brings a passkey of their own": async (_, page) => {
    const { body } = await page.passkeyOptions();
    if (body.challenge) await page.prove({ method: "passkey", passkey: strangersKey.answer(body) });
  },
  "claims the victim's passkey": async (_, page, { passkey }) => {
    const { body } = await page.passkeyOptions();
    if (!body.challenge) return;
    const answer = { ...strangersKey.answer(body), id: passkey.id, rawId: passkey.id };
    await page.prove({ method: "passkey", passkey: answer });
  },
  "shows a passkey without a finger": async (_, page, { passkey }) => {
    const { body } = await page.passkeyOptions();
    if (body.challenge)
      await page.prove({ method: "passkey", passkey: passkey.answer(body, { userVerified: false }) });
  },
  "relays the passkey from another site": async (_, page, { passkey }) => {
    const { body } = await page.passkeyOptions();
    if (!body.challenge) return;
    const bend = { origin: "https://farol-verify.example", rpId: "farol-verify.example" };
    await page.prove({ method: "passkey", passkey: passkey.answer(body, bend) });
  },
  "forges a session of the site": (_, page, { externalId }) =>
    page.prove({ method: "site-session", assertion: siteAssertion(randomUUID() + randomUUID(), externalId) }),
  "binds a passkey of their own": async (_, page) => {
    const { body } = await page.call("POST", "/authenticators/passkey-options");
    if (body.challenge) await page.call("POST", "/authenticators", { passkey: strangersKey.register(body) });
  },
  "sends the code to an address of their own": async (stage, page, victim) => {
    const id = randomUUID();
    // As an agent's import would put it there today: fresh, and so worth nothing yet.
    await stage.world.context.database.run(
      `insert into contact_points (id, contact_id, kind, fingerprint, value_sealed, masked, created_at, on_file_since)
       select $1, $2, 'email', $3, value_sealed, 'x', now(), now() from contact_points where id = $4`,
      [id, victim.contactId, randomBytes(32), victim.points.email],
    );
    await page.sendCode("email-code", id);
    await page.prove({ method: "email-code", pointId: id, code: guess() });
    // Gone again, as it holds another's sealed value.
    await stage.world.context.database.run("delete from contact_points where id = $1", [id]);
  },
};

const names = Object.keys(tries);

/** Uses what was stolen, then whatever else there is, then says yes. */
export async function pretend(
  stage: Stage,
  page: Page,
  victim: Victim,
  loot: Loot,
  noise: () => number,
): Promise<void> {
  if (loot !== "nothing") await useLoot(stage, page, victim, loot);
  for (let count = 1 + Math.floor(noise() * 3); count > 0; count -= 1)
    await tries[names[Math.floor(noise() * names.length)]!]!(stage, page, victim);
  await page.confirm();
}

async function useLoot(stage: Stage, page: Page, victim: Victim, loot: Loot): Promise<void> {
  const [method, pointId, address] =
    loot === "mailbox"
      ? (["email-code", victim.points.email, victim.email] as const)
      : (["sms-code", victim.points.phone, victim.phone] as const);
  if ((await page.sendCode(method, pointId)).status !== 204) return;
  await page.prove({ method, pointId, code: await stage.codeTo(address) });
}
