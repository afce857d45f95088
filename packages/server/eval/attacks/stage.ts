import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Authenticator } from "../../src/testing/authenticator.ts";
import { createAuthenticator } from "../../src/testing/authenticator.ts";
import { type BackEnd, startBackEnd } from "../../src/testing/back-end.ts";
import { type Customer, givePasskey, type Page, pageOf, putOnFile } from "../../src/testing/customers.ts";
import {
  type DefinitionView,
  enrolMember,
  knowExternally,
  redefine,
  signAction,
} from "../../src/testing/gate.ts";
import { type Answer, createWorld, eventually, type Person, type World } from "../../src/testing/world.ts";

/** A customer with an account at the company, a passkey, a mailbox and a phone. */
export interface Victim extends Customer {
  readonly passkey: Authenticator;
}

export interface ActionView {
  readonly id: string;
  readonly digest: string;
  readonly [field: string]: unknown;
}

/** The desk, the company's system behind it, and hands for everybody who plays. */
export interface Stage {
  readonly world: World;
  readonly backEnd: BackEnd;
  readonly keys: Readonly<Record<"alice" | "bruno" | "carla", Authenticator>>;
  createVictim(): Promise<Victim>;
  open(
    victim: Pick<Victim, "conversationId">,
    key: string,
    account: string,
    more?: { by?: Person; contactId?: string },
  ): Promise<Answer>;
  /** The page of whoever types the code that the agent said; null where there is no code. */
  join(actionId: string, by?: Person): Promise<Page | null>;
  /** What the member's own passkey answers to this action's options. */
  sign(who: "alice" | "bruno" | "carla", actionId: string, passkey?: Authenticator): Promise<object>;
  execute(who: Person, action: ActionView, passkey?: object): Promise<Answer>;
  view(id: string): Promise<ActionView>;
  /** The code that was sent to an address, for who reads that mailbox or phone. */
  codeTo(address: string): Promise<string>;
  redefine(key: string, change: object): Promise<Answer>;
  close(): Promise<void>;
}

const executable = ["reset-password", "reset-second-factor", "delete-account", "recover-account"] as const;

export async function createStage(): Promise<Stage> {
  const world = await createWorld({
    worker: true,
    environment: { ATALAIA_CUSTOMER_SINK: "true", ATALAIA_OUTBOUND_PRIVATE: "127.0.0.0/8" },
  });
  const backEnd = await startBackEnd(world);
  const keys = {
    alice: await enrolMember(world, "alice"),
    bruno: await enrolMember(world, "bruno"),
    carla: await enrolMember(world, "carla"),
  };
  const definitions = await prepare(world, backEnd.url);
  const mailbox = createMailbox(join(world.context.settings.dataFolder, "customer-messages.jsonl"));
  return {
    world,
    backEnd,
    keys,
    async createVictim() {
      const customer = await putOnFile(world);
      await knowExternally(world, customer);
      backEnd.accounts.set(customer.email, { owner: customer.externalId, changes: 0 });
      return { ...customer, passkey: await givePasskey(world, customer.contactId) };
    },
    open({ conversationId }, key, account, { by = "carla", contactId } = {}) {
      const body = {
        definitionId: definitions.get(key)!.id,
        parameters: { account },
        ...(contactId ? { contactId } : {}),
      };
      return world.call(by, "POST", `/api/conversations/${conversationId}/actions`, body);
    },
    async join(actionId, by = "carla") {
      const { status, body } = await world.call(by, "POST", `/api/actions/${actionId}/verifications`, {});
      if (status !== 201) return null;
      const joining = { code: body.code, reference: body.link.split("#")[1] };
      const joined = await world.call(null, "POST", "/api/customer/verifications", joining);
      return joined.status === 200 ? pageOf(world, joined.body.token) : null;
    },
    sign: (who, actionId, passkey) => signAction(world, who, actionId, passkey ?? keys[who]),
    execute: (who, { id, digest }, passkey) =>
      world.call(who, "POST", `/api/actions/${id}/execution`, { digest, ...(passkey ? { passkey } : {}) }),
    view: async (id) => (await world.call("bruno", "GET", `/api/actions/${id}`)).body,
    codeTo: (address) => eventually(async () => mailbox(address)),
    redefine: (key, change) => redefine(world, key, change),
    async close() {
      backEnd.close();
      await world.close();
    },
  };
}

/** Four of the desk's actions call the company's system; one of them asks for everything there is. */
async function prepare(world: World, url: string): Promise<Map<string, DefinitionView>> {
  const executor = { kind: "webhook", url };
  for (const key of executable.slice(0, 3)) await redefine(world, key, { executor, delayHours: 0 });
  await redefine(world, "reset-second-factor", { executor, secondApprover: true });
  const listed = async (): Promise<DefinitionView[]> =>
    (await world.call("alice", "GET", "/api/action-definitions")).body.items;
  const { id: _, used: _used, ...reset } = (await listed()).find(({ key }) => key === "reset-password")!;
  await world.call("alice", "POST", "/api/action-definitions", {
    ...reset,
    key: "recover-account",
    requiredLevel: "V4",
  });
  return new Map((await listed()).map((one) => [one.key, one]));
}

/** The newest six digits that were sent to an address; reads on where it stopped. */
function createMailbox(file: string): (address: string) => string | undefined {
  const codes = new Map<string, string>();
  let place = 0;
  let rest = "";
  function readOn(): void {
    const handle = openSync(file, "a+");
    const bytes = Buffer.alloc(fstatSync(handle).size - place);
    place += readSync(handle, bytes, 0, bytes.length, place);
    closeSync(handle);
    const lines = (rest + bytes.toString("utf8")).split("\n");
    rest = lines.pop()!;
    for (const line of lines) {
      const { to, text } = JSON.parse(line) as { to: string; text: string };
      const code = /\b\d{6}\b/.exec(text)?.[0];
      if (code) codes.set(to, code);
    }
  }
  return (address) => {
    readOn();
    const code = codes.get(address);
    codes.delete(address);
    return code;
  };
}

/** A passkey that nobody on file ever bound. */
export const strangersKey = createAuthenticator();
