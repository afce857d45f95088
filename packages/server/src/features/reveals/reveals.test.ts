import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { createToken } from "../../platform/crypto/tokens.ts";
import {
  countOf,
  handIn,
  looked,
  type OpenedInbox,
  openInbox,
  plainSettings,
} from "../../testing/channels.ts";
import { type Customer, putOnFile } from "../../testing/customers.ts";
import { forgetStepUps, passTime } from "../../testing/pass-time.ts";
import { createWorld, type Person, type World } from "../../testing/world.ts";

const minute = 60_000;
const reason = "Conferir o cadastro com a cliente ao telefone";

describe("one value of one customer", () => {
  let world: World;
  let inbox: OpenedInbox;
  const heard: string[] = [];
  before(async () => {
    world = await createWorld({ worker: true });
    inbox = await openInbox(world, plainSettings.intake);
    world.context.live.subscribe((event) => void heard.push(JSON.stringify(event)));
  });
  after(() => world.close());

  interface Ask {
    readonly who?: Person;
    readonly key?: string;
    readonly target?: object;
    readonly conversationId?: string | null;
    readonly reason?: string;
  }

  /** A customer with a file, in a conversation of Carla's. */
  async function known(): Promise<Customer> {
    const customer = await putOnFile(world);
    const csv = [
      "email,name,document,address,bank-account,customer-since",
      `${customer.email},Olga Ferraz,555.666.777-88,"Rua Um, 7",0001-99,2019-05-01`,
    ].join("\n");
    const { body } = await world.call("alice", "POST", "/api/contact-imports", Buffer.from(csv), {
      "content-type": "text/csv",
    });
    assert.equal(body.updated, 1);
    return customer;
  }

  async function ask(customer: Customer, { who = "carla", key = "customer-since", ...rest }: Ask = {}) {
    const fields = await world.context.database.many<{ id: string; key: string }>(
      "select f.id, d.key from contact_fields f join field_definitions d on d.id = f.definition_id where f.contact_id = $1",
      [customer.contactId],
    );
    const target = rest.target ?? { kind: "field", id: fields.find((one) => one.key === key)!.id };
    return world.call(who, "POST", `/api/contacts/${customer.contactId}/reveals`, {
      target,
      conversationId: rest.conversationId === undefined ? customer.conversationId : rest.conversationId,
      reason: rest.reason ?? `${reason} ${randomUUID().slice(0, 8)}`,
    });
  }

  /** The customer passed a verification of this level in the conversation just now. */
  async function prove({ contactId, conversationId }: Customer, level: number): Promise<string> {
    const { token, hash } = createToken();
    const now = new Date(world.context.now());
    await world.context.database.run(
      `insert into verifications (id, purpose, conversation_id, contact_id, required_level, language, state, reference,
         expires_at, proven_level, passed_at, ended_at, created_at, session_hash)
       values ($1, 'action', $2, $3, $4, 'es', 'passed', $8, $6, $4, $5, $5, $5, $7)`,
      [
        randomUUID(),
        conversationId,
        contactId,
        level,
        now,
        new Date(now.getTime() + 30 * minute),
        hash,
        token,
      ],
    );
    return token;
  }

  const revealsOf = async (customer: Customer) =>
    (await world.call("bruno", "GET", `/api/conversations/${customer.conversationId}/reveals`)).body.items;

  it("opens for a minute to who works on the conversation, and stands in the log before", async () => {
    const customer = await known();
    const { status, body } = await ask(customer);
    assert.deepEqual([status, body.value], [200, "2019-05-01"]);
    assert.equal(Date.parse(body.until) - world.context.now() > 55_000, true);
    const [shown] = await revealsOf(customer);
    assert.deepEqual(
      [shown.id, shown.what, shown.member.name],
      [body.revealId, "customer-since", "Carla Nunes"],
    );
    const entry = await world.context.database.first<{ position: number; leaf: string }>(
      "select position, convert_from(bytes, 'UTF8') as leaf from evidence_entries where id = $1",
      [shown.evidenceId],
    );
    assert.ok(entry!.position !== null);
    assert.ok(!entry!.leaf.includes("2019-05-01") && !entry!.leaf.includes("Conferir"));
    assert.ok(heard.some((event) => event.includes(customer.conversationId)));
    assert.ok(heard.every((event) => !event.includes("2019")));
  });

  it("asks for what the customer has to prove, and counts it in this conversation alone", async () => {
    const customer = await known();
    const refused = await ask(customer, { key: "document" });
    assert.deepEqual(
      [refused.status, refused.body.code, refused.body.required, refused.body.proven],
      [403, "level-required", "V2", "V0"],
    );
    await prove(customer, 2);
    assert.equal((await ask(customer, { key: "document" })).body.value, "555.666.777-88");
    assert.equal((await ask(customer, { key: "bank-account" })).body.code, "level-required");
    assert.equal(
      (await ask(customer, { key: "document", conversationId: null, who: "bruno" })).body.code,
      "level-required",
    );
    const other = await known();
    assert.equal((await ask(customer, { conversationId: other.conversationId })).body.code, "not-found");
    await passTime(world, 31 * minute);
    assert.equal((await ask(customer, { key: "document" })).body.code, "level-required");
  });

  it("asks for a step-up where it is sensitive, and for an open conversation", async () => {
    const customer = await known();
    await prove(customer, 3);
    await forgetStepUps(world);
    assert.equal((await ask(customer, { key: "document" })).body.code, "step-up-required");
    assert.equal((await ask(customer, { key: "address" })).status, 200);
    assert.equal((await ask(customer, { conversationId: null })).body.code, "policy-refused");
    assert.equal((await ask(customer, { conversationId: null, who: "bruno" })).body.code, "step-up-required");
    await passTime(world, 0);
    assert.equal((await ask(customer, { conversationId: null, who: "bruno" })).status, 200);
    assert.equal(
      await countOf(world, "access_reviews where contact_id = $1 and 'no-open-conversation' = any(signals)", [
        customer.contactId,
      ]),
      1,
    );
  });

  it("stays shut while the conversation is frozen", async () => {
    const customer = await known();
    await prove(customer, 3);
    await world.context.database.run(
      "insert into conversation_freezes (id, conversation_id, reason, at) values ($1, $2, 'disowned-by-customer', now())",
      [randomUUID(), customer.conversationId],
    );
    assert.equal((await ask(customer)).body.code, "frozen");
  });

  it("is nobody's of their own, and a colleague's is asked about", async () => {
    const customer = await known();
    await world.context.database.run("update members set email = $2 where id = $1", [
      world.ids.carla,
      customer.email,
    ]);
    assert.equal((await ask(customer)).body.code, "policy-refused");
    assert.equal((await ask(customer, { who: "bruno" })).status, 200);
    const { items } = (await world.call("dora", "GET", "/api/access-reviews")).body;
    assert.deepEqual(
      items[0].signals.map((one: { code: string }) => one.code),
      ["unassigned", "colleague"],
    );
    await world.context.database.run("update members set email = 'carla@farol.example' where id = $1", [
      world.ids.carla,
    ]);
  });

  it("is a name, an address on file for who has proven something, or one that a message claimed", async () => {
    const customer = await known();
    assert.equal((await ask(customer, { target: { kind: "name" } })).body.value, "Olga Ferraz");
    const target = { kind: "point", id: customer.points.email };
    assert.equal((await ask(customer, { target })).body.code, "level-required");
    await prove(customer, 1);
    assert.equal((await ask(customer, { target })).body.value, customer.email);
  });

  it("is what stands behind a token, but not of a message that is held", async () => {
    const written = await looked(
      world,
      await handIn(world, inbox, {
        thread: randomUUID(),
        from: { id: randomUUID() },
        text: "Meu e-mail novo é olga.nova@caixa77.example, pode anotar?",
      }).then(({ body }) => body.messageId),
    );
    const [message] = await world.context.database.many<{ id: string; tokens: { start: number }[] }>(
      "select id, tokens from messages where conversation_id = $1",
      [written.conversation_id],
    );
    const customer = {
      contactId: written.contact_id,
      conversationId: written.conversation_id,
    } as Customer;
    await world.context.database.run("update conversations set assignee_id = $2 where id = $1", [
      customer.conversationId,
      world.ids.carla,
    ]);
    const target = { kind: "token", messageId: message!.id, start: message!.tokens[0]!.start };
    assert.equal((await ask(customer, { target })).body.value, "olga.nova@caixa77.example");
    assert.equal((await ask(customer, { target: { ...target, start: 1 } })).body.code, "not-found");
    await world.context.database.run("update messages set state = 'held' where id = $1", [message!.id]);
    assert.equal((await ask(customer, { target })).body.code, "not-found");
  });

  it("is marked as copied by who saw it, within its minute", async () => {
    const customer = await known();
    const { revealId } = (await ask(customer)).body;
    const copy = (who: Person) => world.call(who, "POST", `/api/reveals/${revealId}/copies`);
    assert.equal((await copy("bruno")).body.code, "not-found");
    assert.deepEqual([(await copy("carla")).status, (await copy("carla")).status], [204, 204]);
    assert.equal((await revealsOf(customer))[0].copied, true);
    assert.equal(
      await countOf(world, "evidence_entries where type = 'contact.field-copied' and subject_id = $1", [
        revealId,
      ]),
      1,
    );
    await passTime(world, 2 * minute);
    assert.equal((await copy("carla")).body.code, "conflict");
  });

  it("stays shut while the log cannot be written", async () => {
    const customer = await known();
    const { evidence } = world.context;
    const logged = evidence.logged.bind(evidence);
    await world.context.database.run("update evidence_log set health = 'forked', health_source = 'memory'");
    const refused = await ask(customer);
    assert.deepEqual([refused.status, refused.body.code], [503, "evidence-unavailable"]);
    assert.ok(!JSON.stringify(refused.body).includes("2019-05-01"));
    await world.context.database.run("update evidence_log set health = 'ok', health_source = null");
    evidence.logged = logged;
    assert.equal((await ask(customer)).status, 200);
  });

  it("is told to the customer: when, what, why, and an agent who is the same to them alone", async () => {
    const [one, other] = [await known(), await known()];
    await ask(one, { reason: `Endereço de ${one.email} para a entrega` });
    const token = await prove(one, 2);
    await ask(one, { key: "document" });
    const see = async (bearer: string) =>
      world.call(null, "GET", "/api/customer/accesses", undefined, { authorization: `Bearer ${bearer}` });
    const { body } = await see(token);
    assert.deepEqual(
      body.items.map((item: { field: string }) => item.field),
      ["Documento de identidad", "Cliente desde"],
    );
    assert.ok(!JSON.stringify(body).includes("Carla") && !JSON.stringify(body).includes(one.email));
    assert.equal(new Set(body.items.map((item: { agent: string }) => item.agent)).size, 1);
    assert.ok(body.items.every((item: { index: number | null }) => item.index !== null));
    await ask(other);
    const theirs = (await see(await prove(other, 2))).body.items;
    assert.notEqual(theirs[0].agent, body.items[0].agent);
    assert.equal((await see(await prove(other, 1))).body.code, "level-required");
    assert.equal((await see("nobody")).body.code, "signed-out");
  });

  it("leaves with its owner: no field, no reason, no id of theirs; the log stays whole", async () => {
    const customer = await known();
    await ask(customer);
    const erase = { reason: "A pedido da pessoa" };
    assert.equal(
      (await world.call("alice", "PUT", `/api/contacts/${customer.contactId}/erasure`, erase)).status,
      204,
    );
    assert.equal((await ask(customer, { target: { kind: "name" } })).body.code, "not-found");
    assert.equal((await world.call("carla", "GET", `/api/contacts/${customer.contactId}/file`)).status, 404);
    const left = await world.context.database.first<{ fields: number; reasons: number; ids: number }>(
      `select (select count(*)::int from contact_fields where contact_id = $1) as fields,
         (select count(*)::int from reveals where contact_id = $1 and reason <> '') as reasons,
         (select count(*)::int from contacts where id = $1 and coalesce(external_id_sealed, name_sealed, key_wrapped) is not null) as ids`,
      [customer.contactId],
    );
    assert.deepEqual(left, { fields: 0, reasons: 0, ids: 0 });
    assert.equal((await world.call("alice", "POST", "/api/evidence-log/check", {})).body.intact, true);
  });

  it("is not one of hundreds an hour", async () => {
    const customer = await known();
    const statuses: number[] = [];
    for (let count = 0; count < 21; count += 1) statuses.push((await ask(customer, { who: "alice" })).status);
    assert.ok(statuses.includes(429));
  });
});
