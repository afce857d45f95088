import { type Authenticator, createAuthenticator } from "./authenticator.ts";
import { type Customer, joinWith, type Page } from "./customers.ts";
import { type Answer, eventually, type Person, type World } from "./world.ts";

/** As passkeys that are synchronised: no counter, so that several answers may be on their way at once. */
const uncounted = { counter: 0 } as const;

/** A member's own passkey, kept through the account's page. */
export async function enrolMember(world: World, who: Person): Promise<Authenticator> {
  const passkey = createAuthenticator();
  const options = (await world.call(who, "POST", "/api/me/passkeys/options", {})).body;
  const body = { label: "Key", passkey: passkey.register(options, uncounted) };
  const { status } = await world.call(who, "POST", "/api/me/passkeys", body);
  if (status !== 204) throw new Error(`passkey refused: ${status}`);
  return passkey;
}

/** The company's id of this person, as an import sets it. */
export async function knowExternally(world: World, customer: Customer): Promise<void> {
  const { context } = world;
  const row = await context.database.first<{ key_wrapped: Buffer }>(
    "select key_wrapped from contacts where id = $1",
    [customer.contactId],
  );
  const sealer = context.keys.openKey(`contact:${customer.contactId}`, row!.key_wrapped);
  const place = { table: "contacts", column: "external_id", row: customer.contactId };
  await context.database.run("update contacts set external_id_sealed = $2 where id = $1", [
    customer.contactId,
    sealer.seal(place, customer.externalId),
  ]);
}

export interface DefinitionView {
  readonly id: string;
  readonly key: string;
  readonly [field: string]: unknown;
}

export async function definitionOf(world: World, key: string): Promise<DefinitionView> {
  const { items } = (await world.call("alice", "GET", "/api/action-definitions")).body;
  return items.find((one: DefinitionView) => one.key === key);
}

/** Changes a definition as an admin does in the settings. */
export async function redefine(world: World, key: string, change: object): Promise<Answer> {
  const { id, used: _, ...body } = await definitionOf(world, key);
  return world.call("alice", "PUT", `/api/action-definitions/${id}`, { ...body, ...change });
}

export async function openAction(
  world: World,
  customer: Pick<Customer, "conversationId"> & { contactId?: string },
  key: string,
  parameters: Record<string, string>,
  by: Person = "carla",
): Promise<Answer> {
  const { id: definitionId } = await definitionOf(world, key);
  const body = { definitionId, parameters, ...(customer.contactId ? { contactId: customer.contactId } : {}) };
  return world.call(by, "POST", `/api/conversations/${customer.conversationId}/actions`, body);
}

/** The customer's side of it, from the agent's code to the page. */
export async function joinAction(world: World, actionId: string, by: Person = "carla"): Promise<Page> {
  const { status, body } = await world.call(by, "POST", `/api/actions/${actionId}/verifications`, {});
  if (status !== 201) throw new Error(`verification refused: ${status} ${body.code}`);
  return joinWith(world, { reference: body.link.split("#")[1], code: body.code });
}

/** The customer proves with their passkey and says yes. */
export async function proveAction(
  world: World,
  actionId: string,
  passkey: Authenticator,
  by: Person = "carla",
): Promise<Page> {
  const page = await joinAction(world, actionId, by);
  const options = (await page.passkeyOptions()).body;
  await page.prove({ method: "passkey", passkey: passkey.answer(options) });
  const { status, body } = await page.confirm();
  if (status !== 200) throw new Error(`confirmation refused: ${status} ${body.code}`);
  return page;
}

/** A member's answer to the options for this action. */
export async function signAction(
  world: World,
  who: Person,
  actionId: string,
  passkey: Authenticator,
): Promise<Record<string, unknown>> {
  const { status, body } = await world.call(who, "POST", `/api/actions/${actionId}/step-up-options`);
  if (status !== 200) throw new Error(`no options: ${status} ${body.code}`);
  return passkey.answer(body, uncounted);
}

export async function carryOut(
  world: World,
  who: Person,
  action: { readonly id: string; readonly digest: string },
  passkey: Authenticator | null,
): Promise<Answer> {
  const signed = passkey ? { passkey: await signAction(world, who, action.id, passkey) } : {};
  return world.call(who, "POST", `/api/actions/${action.id}/execution`, { digest: action.digest, ...signed });
}

export async function viewAction(world: World, id: string) {
  return (await world.call("bruno", "GET", `/api/actions/${id}`)).body;
}

/** Waits until the company's system was called and what it said is written down. */
export function settled(world: World, id: string) {
  return eventually(async () => {
    const view = await viewAction(world, id);
    return view.state !== "executing" && view;
  });
}
