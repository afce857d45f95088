import { randomUUID } from "node:crypto";
import { createAuthenticator } from "../../src/testing/authenticator.ts";
import type { Person } from "../../src/testing/world.ts";
import { type Loot, pretend } from "./attacker.ts";
import type { ActionView, Stage, Victim } from "./stage.ts";

/** One attack. Whatever it does, nothing may happen to an account that is not in `wanted`. */
export interface Playbook {
  readonly id: string;
  /** The public case it is taken from. */
  readonly after: string;
  /** @returns the accounts for which the customer really asked for one change. */
  play(stage: Stage, noise: () => number): Promise<readonly string[]>;
}

const loots: readonly Loot[] = ["nothing", "mailbox", "phone"];
const keys = ["reset-password", "reset-second-factor", "delete-account", "recover-account"] as const;

function pick<T>(noise: () => number, items: readonly T[]): T {
  return items[Math.floor(noise() * items.length)]!;
}

/** An action as an agent who gives in opens it. */
async function opened(stage: Stage, victim: Victim, key: string, by: Person = "carla"): Promise<ActionView> {
  const { status, body } = await stage.open(victim, key, victim.email, { by });
  if (status !== 201) throw new Error(`not opened: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** The agent gives in: says the code to whoever asks, signs, approves, carries out, again and again. */
async function giveIn(stage: Stage, action: ActionView, victim: Victim, loot: Loot, noise: () => number) {
  const page = await stage.join(action.id);
  if (page) await pretend(stage, page, victim, loot, noise);
  await approve(stage, "bruno", action);
  await stage.execute("carla", action, await stage.sign("carla", action.id));
  await stage.execute("bruno", action, await stage.sign("bruno", action.id));
}

async function approve(stage: Stage, who: "alice" | "bruno", { id, digest }: ActionView) {
  const passkey = await stage.sign(who, id);
  return stage.world.call(who, "PUT", `/api/actions/${id}/approval`, { digest, passkey });
}

/** The customer really asks, and really proves it. */
async function proveHonestly(stage: Stage, action: ActionView, victim: Victim): Promise<void> {
  const page = await stage.join(action.id);
  const { body } = await page!.passkeyOptions();
  await page!.prove({ method: "passkey", passkey: victim.passkey.answer(body) });
  const { status } = await page!.confirm();
  if (status !== 200) throw new Error(`honest customer refused: ${status}`);
}

function change(stage: Stage, id: string, account: string) {
  return stage.world.call("carla", "PATCH", `/api/actions/${id}`, { parameters: { account } });
}

export const playbooks: readonly Playbook[] = [
  {
    id: "reset and second factor in one session",
    after: "CISA AA23-320A; Clorox: password first, then the factor",
    async play(stage, noise) {
      const victim = await stage.createVictim();
      for (const key of ["reset-password", "reset-second-factor"])
        await giveIn(stage, await opened(stage, victim, key), victim, pick(noise, loots), noise);
      return [];
    },
  },
  {
    id: "an agent who gives in at every step",
    after: "Clorox, M&S: the desk does what the caller wants",
    async play(stage, noise) {
      const victim = await stage.createVictim();
      const action = await opened(stage, victim, pick(noise, keys));
      for (let count = 0; count < 2; count += 1)
        await giveIn(stage, action, victim, pick(noise, loots), noise);
      return [];
    },
  },
  {
    id: "a swapped SIM",
    after: "CISA AA23-320A: texts arrive at the attacker's phone",
    async play(stage, noise) {
      const victim = await stage.createVictim();
      await giveIn(stage, await opened(stage, victim, pick(noise, keys)), victim, "phone", noise);
      return [];
    },
  },
  {
    id: "a harvested mail code",
    after: "CISA AA23-320A: posing as IT to obtain codes",
    async play(stage, noise) {
      const victim = await stage.createVictim();
      await giveIn(stage, await opened(stage, victim, pick(noise, keys)), victim, "mailbox", noise);
      return [];
    },
  },
  {
    id: "a stolen session of an agent",
    after: "Discord/5CA: one outsourced account",
    async play(stage, noise) {
      const victim = await stage.createVictim();
      const action = await opened(stage, victim, pick(noise, keys));
      await stage.execute("carla", action);
      const stranger = createAuthenticator();
      await stage.execute("carla", action, await stage.sign("carla", action.id, stranger));
      const page = await stage.join(action.id);
      if (page) await pretend(stage, page, victim, pick(noise, loots), noise);
      await stage.execute("carla", action, await stage.sign("carla", action.id, stranger));
      await force(stage, "carla", action, await stage.sign("carla", action.id));
      return [];
    },
  },
  {
    id: "a stolen session of a lead",
    after: "Coinbase: the insider has more rights than a caller",
    async play(stage, noise) {
      const victim = await stage.createVictim();
      const action = await opened(stage, victim, pick(noise, keys), "bruno");
      const stranger = createAuthenticator();
      await force(stage, "bruno", action, await stage.sign("bruno", action.id, stranger));
      await stage.world.call("bruno", "PUT", `/api/actions/${action.id}/approval`, {
        digest: action.digest,
      });
      await stage.execute("bruno", action);
      return [];
    },
  },
  {
    id: "another account after the proof",
    after: "Coinbase: a bribed agent serves somebody else",
    async play(stage) {
      const [customer, victim] = [await stage.createVictim(), await stage.createVictim()];
      const action = await opened(stage, customer, "reset-password");
      await proveHonestly(stage, action, customer);
      const signed = await stage.sign("carla", action.id);
      const changed = (await change(stage, action.id, victim.email)).body;
      await stage.execute("carla", action, signed);
      await stage.execute("carla", changed, signed);
      await stage.execute("carla", changed, await stage.sign("carla", action.id));
      return [];
    },
  },
  {
    id: "another account while it is carried out",
    after: "Coinbase, as a race",
    async play(stage) {
      const [customer, victim] = [await stage.createVictim(), await stage.createVictim()];
      const action = await opened(stage, customer, "reset-password");
      await proveHonestly(stage, action, customer);
      const signed = [
        await stage.sign("carla", action.id),
        await stage.sign("carla", action.id),
        await stage.sign("bruno", action.id),
      ] as const;
      await Promise.all([
        stage.execute("carla", action, signed[0]),
        change(stage, action.id, victim.email),
        stage.execute("carla", action, signed[1]),
        stage.execute("bruno", action, signed[2]),
        change(stage, action.id, customer.email),
      ]);
      return [customer.email];
    },
  },
  {
    id: "the proof of another conversation",
    after: "MGM: the attacker is a real employee elsewhere",
    async play(stage, noise) {
      const [customer, victim] = [await stage.createVictim(), await stage.createVictim()];
      const mine = await opened(stage, customer, "reset-password");
      await proveHonestly(stage, mine, customer);
      const theirs = await opened(stage, victim, pick(noise, keys));
      await stage.execute("carla", { ...theirs, digest: mine.digest }, await stage.sign("carla", mine.id));
      await stage.execute("carla", theirs, await stage.sign("carla", mine.id));
      await stage.execute("carla", theirs, await stage.sign("carla", theirs.id));
      return [];
    },
  },
  {
    id: "one's own proof for another's account",
    after: "MGM: the attacker is a real employee elsewhere",
    async play(stage) {
      const [attacker, victim] = [await stage.createVictim(), await stage.createVictim()];
      const { body } = await stage.open(attacker, "reset-password", victim.email);
      await proveHonestly(stage, body, attacker);
      await stage.execute("carla", body, await stage.sign("carla", body.id));
      return [];
    },
  },
  {
    id: "a victim's record in the attacker's conversation",
    after: "Caesars: known facts about a real person",
    async play(stage, noise) {
      const [attacker, victim] = [await stage.createVictim(), await stage.createVictim()];
      const more = { contactId: victim.contactId };
      const { body } = await stage.open(attacker, pick(noise, keys), victim.email, more);
      const page = await stage.join(body.id);
      const options = (await page!.passkeyOptions()).body;
      if (options.challenge)
        await page!.prove({ method: "passkey", passkey: attacker.passkey.answer(options) });
      await page!.confirm();
      await approve(stage, "bruno", body);
      await stage.execute("carla", body, await stage.sign("carla", body.id));
      return [];
    },
  },
  {
    id: "one's own approval",
    after: "M&S/TCS: one bribed lead",
    async play(stage) {
      const victim = await stage.createVictim();
      const action = await opened(stage, victim, "reset-second-factor", "bruno");
      await proveHonestlyAs(stage, action, victim, "bruno");
      await approve(stage, "bruno", action);
      await stage.execute("bruno", action, await stage.sign("bruno", action.id));
      return [];
    },
  },
  {
    id: "an approval of something else",
    after: "M&S/TCS: the lead saw another request",
    async play(stage) {
      const [customer, victim] = [await stage.createVictim(), await stage.createVictim()];
      const action = await opened(stage, customer, "reset-second-factor");
      await approve(stage, "bruno", action);
      const changed = (await change(stage, action.id, victim.email)).body;
      await stage.execute("carla", changed, await stage.sign("carla", action.id));
      return [];
    },
  },
  {
    id: "a definition made milder in between",
    after: "Okta 2023: an administrator's session was stolen",
    async play(stage, noise) {
      const victim = await stage.createVictim();
      const action = await opened(stage, victim, "delete-account");
      await stage.redefine("delete-account", { requiredLevel: "V1", stepUp: false });
      const page = await stage.join(action.id);
      if (page) await pretend(stage, page, victim, pick(noise, ["mailbox", "phone"] as const), noise);
      await stage.execute("carla", action);
      await stage.execute("carla", action, await stage.sign("carla", action.id));
      await stage.redefine("delete-account", { requiredLevel: "V3", stepUp: true });
      return [];
    },
  },
  {
    id: "carried on after the customer said no",
    after: "Clorox: nobody told the employee",
    async play(stage) {
      const victim = await stage.createVictim();
      const action = await opened(stage, victim, "reset-password");
      await proveHonestly(stage, action, victim);
      const second = await opened(stage, victim, "recover-account");
      const page = await stage.join(second.id);
      await page!.disown();
      const signed = await stage.sign("carla", action.id);
      await stage.execute("carla", action, signed);
      await stage.execute("carla", action, await stage.sign("carla", action.id));
      await stage.world.call("carla", "POST", `/api/actions/${action.id}/retry`);
      return [];
    },
  },
  {
    id: "the same again",
    after: "Clorox: reset several times",
    async play(stage) {
      const victim = await stage.createVictim();
      const action = await opened(stage, victim, "reset-password");
      await proveHonestly(stage, action, victim);
      const signed = await stage.sign("carla", action.id);
      const twice = await Promise.all([
        stage.execute("carla", action, signed),
        stage.execute("carla", action, signed),
      ]);
      await stage.execute("carla", action, signed);
      await stage.world.call("carla", "POST", `/api/actions/${action.id}/retry`);
      replayAtBackEnd(stage, action.id);
      return twice.some(({ status }) => status === 200) ? [victim.email] : [];
    },
  },
  {
    id: "forged at the company's door",
    after: "Okta 2023: whoever holds a token is believed",
    async play(stage) {
      const victim = await stage.createVictim();
      forgeAtBackEnd(stage, victim);
      return [];
    },
  },
  {
    id: "a code nobody said",
    after: "CISA AA23-320A: guessing from outside",
    async play(stage, noise) {
      const victim = await stage.createVictim();
      const action = await opened(stage, victim, pick(noise, keys));
      await stage.world.call("carla", "POST", `/api/actions/${action.id}/verifications`, {});
      const code = () => String(Math.floor(noise() * 1_000_000)).padStart(6, "0");
      for (const contact of [victim.email, victim.phone])
        await stage.world.call(null, "POST", "/api/customer/verifications", { code: code(), contact });
      await stage.execute("carla", action, await stage.sign("carla", action.id));
      return [];
    },
  },
  {
    id: "an honest customer",
    after: "so that what stops the others is not that nothing works",
    async play(stage) {
      const victim = await stage.createVictim();
      const action = await opened(stage, victim, "reset-password");
      await proveHonestly(stage, action, victim);
      const { status } = await stage.execute("carla", action, await stage.sign("carla", action.id));
      if (status !== 200) throw new Error(`honest customer refused: ${status}`);
      return [victim.email];
    },
  },
];

async function proveHonestlyAs(stage: Stage, action: ActionView, victim: Victim, by: Person) {
  const page = await stage.join(action.id, by);
  const { body } = await page!.passkeyOptions();
  await page!.prove({ method: "passkey", passkey: victim.passkey.answer(body) });
  await page!.confirm();
}

function force(stage: Stage, who: Person, { id, digest }: ActionView, passkey: object) {
  const reason = "the customer is in a hurry and cannot wait";
  return stage.world.call(who, "POST", `/api/actions/${id}/forced-execution`, { digest, reason, passkey });
}

/** What was caught on the way, once more: as it was, under another name, for another account. */
function replayAtBackEnd({ backEnd, world }: Stage, id: string): void {
  const caught = backEnd.calls.findLast(({ headers }) => headers["webhook-id"] === id);
  if (!caught) return;
  backEnd.receive(caught.headers, caught.body);
  backEnd.receive({ ...caught.headers, "webhook-id": randomUUID() }, caught.body);
  const later = String(Math.floor(world.context.now() / 1000) + 1);
  backEnd.receive({ ...caught.headers, "webhook-timestamp": later }, caught.body);
  const [other] = backEnd.accounts.keys();
  const body = caught.body.replace(/"account":"[^"]+"/, `"account":"${other}"`);
  backEnd.receive(caught.headers, body);
}

/** A call in the right form: without a signature, with a wrong one, with the receipt of another action. */
function forgeAtBackEnd({ backEnd, world }: Stage, victim: Victim): void {
  const genuine = backEnd.calls.findLast(({ status }) => status === 200);
  const receipt = genuine ? (JSON.parse(genuine.body).data?.receipt ?? "") : "";
  const actionId = randomUUID();
  const data = {
    actionId,
    definitionKey: "reset-password",
    conversationId: victim.conversationId,
    contactId: victim.contactId,
    openedBy: world.ids.carla,
    externalId: victim.externalId,
    parameters: { account: victim.email },
    salt: "AAAAAAAAAAAAAAAAAAAAAA",
    receipt,
  };
  const body = JSON.stringify({ type: "action.execute", data });
  const timestamp = String(Math.floor(world.context.now() / 1000));
  const signatures = [
    "",
    `v1a,${Buffer.alloc(64).toString("base64")}`,
    `v1,${Buffer.alloc(32).toString("base64")}`,
    String(genuine?.headers["webhook-signature"] ?? ""),
  ];
  for (const signature of signatures)
    backEnd.receive(
      { "webhook-id": actionId, "webhook-timestamp": timestamp, "webhook-signature": signature },
      body,
    );
}
