import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { countOf } from "../../testing/channels.ts";
import { type Customer, putOnFile } from "../../testing/customers.ts";
import { passTime } from "../../testing/pass-time.ts";
import { createWorld, type Person, type World } from "../../testing/world.ts";
import { watchAccess } from "./watch.ts";

const minute = 60_000;

interface Review {
  readonly id: string;
  readonly state: string;
  readonly member: { readonly id: string };
  readonly signals: readonly { readonly code: string }[];
  readonly explanation: { readonly text: string } | null;
}

describe("accesses that want an explanation", () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  after(() => world.close());

  const reveal = (
    customer: Pick<Customer, "contactId">,
    conversationId: string | null,
    who: Person = "bruno",
  ) =>
    world.call(who, "POST", `/api/contacts/${customer.contactId}/reveals`, {
      target: { kind: "name" },
      conversationId,
      reason: `Retorno de ligação ${randomUUID().slice(0, 8)}`,
    });
  const named = async (): Promise<Customer> => {
    const customer = await putOnFile(world);
    const csv = `email,name\n${customer.email},Iva Sanz\n`;
    await world.call("alice", "POST", "/api/contact-imports", Buffer.from(csv), {
      "content-type": "text/csv",
    });
    return customer;
  };
  const reviews = async (query = "state=all", who: Person = "dora"): Promise<Review[]> =>
    (await world.call(who, "GET", `/api/access-reviews?${query}`)).body.items;
  const codesOf = ({ signals }: Review) => signals.map(({ code }) => code);
  const alerts = (kind: string) => countOf(world, "alerts where kind = $1", [kind]);

  it("are explained by who made them and judged by somebody else, once", async () => {
    await reveal(await named(), null);
    const [review] = await reviews("state=unexplained");
    assert.deepEqual(codesOf(review!).slice(0, 1), ["no-open-conversation"]);
    const path = `/api/access-reviews/${review!.id}`;
    const text = "A cliente ligou, número +55 23 91234-5678 no visor.";
    const explain = (who: Person) => world.call(who, "PUT", `${path}/explanation`, { text });
    const judge = (who: Person) =>
      world.call(who, "PUT", `${path}/verdict`, { justified: true, comment: "Confere com a ligação" });
    assert.equal((await explain("carla")).body.code, "not-found");
    assert.equal((await explain("bruno")).status, 204);
    const mine = (await world.call("bruno", "GET", "/api/my-access-reviews")).body.items as Review[];
    assert.deepEqual([mine[0]!.state, mine[0]!.explanation?.text.includes("91234")], ["explained", false]);
    assert.equal((await judge("bruno")).body.code, "forbidden");
    assert.deepEqual([(await judge("alice")).status, (await judge("alice")).status], [204, 409]);
    assert.equal((await explain("bruno")).body.code, "conflict");
    assert.equal((await reviews("state=justified"))[0]!.id, review!.id);
    assert.equal((await reviews("state=waiting")).length, 0);
    const logged = await world.context.database.many<{ type: string }>(
      "select type from evidence_entries where type like 'access.%' order by id",
    );
    assert.deepEqual(
      logged.map(({ type }) => type),
      ["access.flagged", "access.explained", "access.reviewed"],
    );
  });

  it("begin with a decoy: whoever opens, searches or reaches for it alarms at once", async () => {
    const csv = Array.from(
      { length: 30 },
      (_, row) =>
        `C-${1000 + row},Nome Comum ${row},pessoa${row}@casa.example,+55 23 9${8000 + row}-1234,AB-${row}`,
    );
    const table = ["external-id,name,email,phone,document", ...csv].join("\n");
    await world.call("alice", "POST", "/api/contact-imports", Buffer.from(table), {
      "content-type": "text/csv",
    });
    const { status, body } = await world.call("alice", "POST", "/api/honey-contacts", {
      count: 5,
      language: "pt-BR",
    });
    assert.deepEqual([status, body.created, body.total], [201, 5, 5]);
    const decoys = await world.context.database.many<{ id: string; handle: string }>(
      "select id, handle from contacts where honey order by id",
    );
    const touches: ((id: string, handle: string) => Promise<unknown>)[] = [
      (id) => world.call("carla", "GET", `/api/contacts/${id}/file`),
      (id) => world.call("carla", "GET", `/api/contacts/${id}`),
      (_, handle) => world.call("carla", "POST", "/api/contact-search", { q: handle }),
      (id) => reveal({ contactId: id }, null, "carla"),
      (id) => reveal({ contactId: id }, null, "bruno"),
    ];
    for (const [place, touch] of touches.entries()) await touch(decoys[place]!.id, decoys[place]!.handle);
    assert.equal(await alerts("honey"), 5);
    assert.equal(await countOf(world, "evidence_entries where type = 'contact.honey-touched'"), 5);
    assert.equal(
      (await reviews("state=unexplained")).filter((one) => codesOf(one).includes("honey")).length,
      5,
    );
    const mail = await world.context.database.first<{
      id: string;
      value_sealed: Buffer;
      key_wrapped: Buffer;
    }>(
      `select p.id, p.value_sealed, c.key_wrapped from contact_points p join contacts c on c.id = p.contact_id
       where c.id = $1 and p.kind = 'email'`,
      [decoys[0]!.id],
    );
    const sealer = world.context.keys.openKey(`contact:${decoys[0]!.id}`, mail!.key_wrapped);
    const place = { table: "contact_points", column: "value", row: mail!.id };
    const q = sealer.open(place, mail!.value_sealed).toString();
    await world.call("bruno", "POST", "/api/conversation-search", { q });
    assert.equal(await alerts("honey"), 6);
    await touches[0]!(decoys[0]!.id, "");
    assert.equal(await alerts("honey"), 6);
    const mine = (await world.call("carla", "GET", "/api/my-access-reviews")).body.items as Review[];
    assert.ok(mine.every((one) => !codesOf(one).includes("honey")));
  });

  it("cannot be avoided: a decoy looks like a customer in every answer", async () => {
    const ids = await world.context.database.many<{ id: string; honey: boolean }>(
      "select id, honey from contacts where external_id_fingerprint is not null and created_at > now() - interval '1 hour'",
    );
    const shapeOf = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shapeOf)
        : value && typeof value === "object"
          ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one)]))
          : typeof value === "string"
            ? value.replace(/[\p{L}\p{N}]/gu, "x").replace(/x+/g, "x")
            : typeof value;
    const shapes = { honey: new Set<string>(), real: new Set<string>() };
    for (const { id, honey } of ids) {
      const { fields, points, externalId, vip, authenticators } = (
        await world.call("alice", "GET", `/api/contacts/${id}/file`)
      ).body;
      const shown = (await world.call("alice", "GET", `/api/contacts/${id}`)).body;
      const kinds = points.map((one: { kind: string; onFile: boolean }) => [one.kind, one.onFile]);
      const keys = fields.map((one: { key: string; masked: string }) => [one.key, shapeOf(one.masked)]);
      shapes[honey ? "honey" : "real"].add(
        JSON.stringify([
          keys,
          kinds,
          shapeOf(externalId),
          vip,
          authenticators,
          Object.keys(shown),
          shown.conversations === 0,
        ]),
      );
    }
    assert.ok(shapes.honey.size > 0);
    assert.deepEqual(
      [...shapes.honey].filter((shape) => !shapes.real.has(shape)),
      [],
    );
    const listed = (await world.call("carla", "GET", "/api/contacts?limit=100")).body.items as {
      id: string;
    }[];
    const inList = new Set(listed.map(({ id }) => id));
    assert.ok(ids.filter(({ honey }) => honey).every(({ id }) => inList.has(id)));
  });

  it("end with a decoy where somebody real belongs: it makes room", async () => {
    const before = await countOf(world, "contacts where honey");
    const external = "HOLD-1";
    const id = await world.context.database.first<{ id: string }>(
      "select id from contacts where honey limit 1",
    );
    await world.context.database.run("update contacts set external_id_fingerprint = $2 where id = $1", [
      id!.id,
      world.context.keys.fingerprint("external-id", external),
    ]);
    const csv = `external-id,email\n${external},real@casa.example\n`;
    const { body } = await world.call("alice", "POST", "/api/contact-imports", Buffer.from(csv), {
      "content-type": "text/csv",
    });
    assert.equal(body.created, 1);
    assert.equal(await countOf(world, "contacts where honey"), before - 1);
  });

  it("are found in the pace of a day, within a minute, once", async () => {
    // Alice has read thirty files from the top of the list, which is a walk: not here.
    await world.context.database.run("delete from contact_touches");
    const now = world.context.now();
    const many = await Promise.all(Array.from({ length: 30 }, () => bareContact(world)));
    // Thirty agent-days of four an hour each.
    for (let day = 1; day <= 30; day += 1)
      await touch(world, "dora", many.slice(0, 4), now - day * 24 * 60 * minute);
    for (const [place, id] of many.slice(0, 25).entries())
      await touch(world, "carla", [id], now - (40 - place) * minute);
    await watchAccess(world.context);
    await watchAccess(world.context);
    const found = (await reviews("state=waiting")).filter((one) => codesOf(one).includes("bulk"));
    assert.deepEqual(
      found.map(({ member }) => member.id),
      [world.ids.carla],
    );
    assert.equal(await alerts("bulk-lookup"), 1);
  });

  it("are found where somebody walks the list, not where somebody works through their own", async () => {
    await passTime(world, 120 * minute);
    const list = (await Promise.all(Array.from({ length: 12 }, () => bareContact(world)))).sort();
    for (const [place, id] of list.entries())
      await touch(world, "bruno", [id], world.context.now() - (20 - place) * minute, "file");
    const own: Customer[] = [];
    for (let count = 0; count < 12; count += 1) own.push(await putOnFile(world));
    const inOrder = own.map(({ contactId }) => contactId).sort();
    for (const [place, id] of inOrder.entries())
      await touch(world, "carla", [id], world.context.now() - (20 - place) * minute, "file");
    await watchAccess(world.context);
    const found = (await reviews("state=waiting")).filter((one) => codesOf(one).includes("sequential"));
    assert.deepEqual(
      found.map(({ member }) => member.id),
      [world.ids.bruno],
    );
  });

  it("are found where the conversation is closed at once, when it is a habit or adds to something", async () => {
    await passTime(world, 25 * 60 * minute);
    const before = (await reviews("state=all")).length;
    const customers: Customer[] = [];
    for (let count = 0; count < 6; count += 1) customers.push(await named());
    for (const [place, customer] of customers.entries()) {
      await reveal(customer, customer.conversationId, "carla");
      await world.call("carla", "PATCH", `/api/conversations/${customer.conversationId}`, {
        status: "resolved",
      });
      await watchAccess(world.context);
      const found = (await reviews("state=all")).length - before;
      assert.equal(found, place === 5 ? 1 : 0);
    }
    const [latest] = await reviews("state=all");
    assert.deepEqual(codesOf(latest!), ["closed-at-once"]);
  });
});

async function bareContact({ context }: World): Promise<string> {
  const id = randomUUID();
  const { wrapped } = context.keys.createKey(`contact:${id}`);
  await context.database.run(
    "insert into contacts (id, handle, key_wrapped, created_at) values ($1, $2, $3, now())",
    [id, randomUUID().slice(0, 12), wrapped],
  );
  return id;
}

async function touch(
  { context, ids }: World,
  who: Person,
  contactIds: readonly string[],
  at: number,
  kind: "file" | "reveal" = "reveal",
): Promise<void> {
  await context.database.run(
    "insert into contact_touches (member_id, contact_id, at, kind) select $1, id, $3, $4 from unnest($2::uuid[]) as id",
    [ids[who], contactIds, new Date(at), kind],
  );
}
