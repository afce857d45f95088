import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { countOf, type Signing, signatureOf } from "../../testing/channels.ts";
import { putOnFile } from "../../testing/customers.ts";
import { forgetStepUps, passTime } from "../../testing/pass-time.ts";
import { createWorld, type World } from "../../testing/world.ts";

const hour = 60 * 60_000;
const none = { created: 0, updated: 0, unchanged: 0, problems: [] };

describe("what the company knows of its customers", () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  after(() => world.close());

  const load = (csv: string | Buffer, query = "", type = "text/csv; charset=utf-8") =>
    world.call("alice", "POST", `/api/contact-imports${query}`, Buffer.from(csv), { "content-type": type });
  const idOf = async (email: string) =>
    (await world.call("bruno", "POST", "/api/contact-search", { q: email })).body.items[0]?.id as string;
  const fileOf = async (email: string) =>
    (await world.call("carla", "GET", `/api/contacts/${await idOf(email)}/file`)).body;
  const notices = (contactId: string) =>
    world.context.database.many<{ kind: string; point_id: string }>(
      "select kind, point_id from customer_notices where contact_id = $1 order by at",
      [contactId],
    );

  describe("comes as a table", () => {
    it("of which a dry run changes nothing", async () => {
      const csv = "external-id,email\nK-1,nobody@casa.example\n";
      const { body } = await load(csv, "?dryRun=true");
      assert.deepEqual(body, { ...none, created: 1 });
      assert.equal(await idOf("nobody@casa.example"), undefined);
    });

    it("and is shown masked, with what each value asks for", async () => {
      const csv = [
        "external-id;name;email;phone;vip;document;date-of-birth;card-last-four;customer-since",
        '98765432;"Olga Ferraz Dias";olga@casa.example;+55 23 91234-5678;sim;555.666.777-88;07/03/1981;4321;2019-05-01',
      ].join("\r\n");
      assert.deepEqual((await load(csv)).body, { ...none, created: 1 });
      const file = await fileOf("olga@casa.example");
      assert.deepEqual(
        file.fields.map((one: { key: string; masked: string; requiredLevel: string }) => [
          one.key,
          one.masked,
          one.requiredLevel,
        ]),
        [
          ["document", "••••88", "V2"],
          ["date-of-birth", "••••-••-••", "V2"],
          ["card-last-four", "••••", "V2"],
          ["customer-since", "••••-••-••", "V0"],
        ],
      );
      assert.deepEqual([file.name.masked, file.externalId, file.vip], ["O••• F••• D•••", "•••32", true]);
      assert.deepEqual(
        file.points.map((one: { masked: string; onFile: boolean }) => [one.masked, one.onFile]),
        [
          ["o•••@casa.example", true],
          ["•••• 5678", true],
        ],
      );
      assert.ok(!/Ferraz|98765|666\.777|4321|1981/.test(JSON.stringify(file)));
    });

    it("again: nothing changes, and addresses keep the time since which they prove", async () => {
      const csv = "external-id,name,email,loyalty-number\nK-2,Rui,rui@casa.example,778899\n";
      await load(csv);
      const before = await fileOf("rui@casa.example");
      await passTime(world, hour);
      assert.deepEqual((await load(csv)).body, { ...none, unchanged: 1 });
      assert.deepEqual(await fileOf("rui@casa.example"), before);
    });

    it("with another address: it cools off, the old one is told and proves no more", async () => {
      await load("external-id,email\nK-3,old@casa.example\n");
      const id = await idOf("old@casa.example");
      const [old] = (await fileOf("old@casa.example")).points;
      await passTime(world, 100 * hour);
      assert.deepEqual((await load("external-id,email\nK-3,new@casa.example\n")).body, {
        ...none,
        updated: 1,
      });
      const file = await fileOf("new@casa.example");
      assert.equal(await idOf("new@casa.example"), id);
      const [fresh, former] = file.points;
      assert.deepEqual([fresh.onFile, former.onFile, former.id], [true, false, old.id]);
      assert.ok(Date.parse(fresh.provesFrom) > world.context.now() + 71 * hour);
      assert.deepEqual(await notices(id), [{ kind: "contact-changed", point_id: old.id }]);
    });

    it("puts somebody on file who had only written before", async () => {
      const { contactId, email } = await putOnFile(world);
      await world.context.database.run(
        "update contact_points set on_file_since = null where contact_id = $1",
        [contactId],
      );
      await world.context.database.run("update contacts set external_id_fingerprint = null where id = $1", [
        contactId,
      ]);
      assert.deepEqual((await load(`external-id,email\nK-4,${email}\n`)).body, { ...none, updated: 1 });
      assert.equal(await idOf(email), contactId);
      assert.equal((await fileOf(email)).points[0].onFile, true);
    });

    it("all of it or nothing, with every line and column that cannot be taken", async () => {
      const csv = [
        "external-id,email,phone,document,card-last-four,date-of-birth",
        "K-5,fine@casa.example,,,,",
        "K-6,not an address,123,,4111111111111111,31/02/1990",
        ",,,12,,",
        "K-5,twice@casa.example,,,,",
      ].join("\n");
      const { status, body } = await load(csv);
      assert.deepEqual([status, body.code], [422, "import-invalid"]);
      assert.deepEqual(body.problems, [
        { line: 3, code: "invalid-email", column: "email" },
        { line: 3, code: "invalid-phone", column: "phone" },
        { line: 3, code: "card-number", column: "card-last-four" },
        { line: 3, code: "invalid-date", column: "date-of-birth" },
        { line: 4, code: "nobody-named", column: null },
        { line: 5, code: "double-value", column: "external-id" },
      ]);
      assert.equal(await idOf("fine@casa.example"), undefined);
      assert.deepEqual((await load("external-id,shoe-size\nK-7,43\n")).body.problems, [
        { line: 1, code: "unknown-column", column: "shoe-size" },
      ]);
    });

    it("cannot give one person's address to another", async () => {
      await load("external-id,email\nK-8,mine@casa.example\n");
      const { body } = await load("external-id,email\nK-9,mine@casa.example\n");
      assert.deepEqual(body.problems, [{ line: 2, code: "point-taken", column: "email" }]);
    });

    it("deletes nobody who is missing from it, and clears nothing that is empty in it", async () => {
      await load("external-id,email,name\nK-10,stays@casa.example,Zita\n");
      await load("external-id,email,name\nK-11,other@casa.example,\nK-10,,\n");
      const file = await fileOf("stays@casa.example");
      assert.deepEqual([file.name.masked, file.points[0].onFile], ["Z•••", true]);
    });

    it("is in the log by its counts alone", async () => {
      const rows = await world.context.database.many<{ leaf: string }>(
        "select convert_from(bytes, 'UTF8') as leaf from evidence_entries where type = 'contact.imported'",
      );
      assert.ok(rows.length > 0);
      assert.ok(rows.every(({ leaf }) => !/casa\.example|K-\d/.test(leaf)));
      assert.ok(rows.some(({ leaf }) => /"rerouted":1/.test(leaf)));
    });

    it("as nothing but a table, and with a step-up", async () => {
      assert.equal((await load("{}", "", "application/json")).body.code, "content-type-refused");
      await forgetStepUps(world);
      assert.equal((await load("external-id\nK-1\n")).body.code, "step-up-required");
      await passTime(world, 0);
    });
  });

  describe("is told by its own system", () => {
    let secret = "";
    before(async () => {
      secret = (await world.call("alice", "POST", "/api/directory-secret")).body.secret;
    });

    const tell = (event: unknown, signing: Signing = {}) => {
      const body = JSON.stringify(event);
      const headers = signatureOf({ id: "", secret }, body, signing);
      return world.call(null, "POST", "/api/directory", Buffer.from(body), headers);
    };
    const upsert = (data: object) => ({ type: "contact.upserted", data });

    it("signed, and only signed", async () => {
      const event = upsert({ externalId: "D-1", emails: ["d1@casa.example"] });
      for (const signing of [
        { secret: `whsec_${Buffer.alloc(32).toString("base64")}` },
        { at: Date.now() - 6 * 60_000 },
      ])
        assert.equal((await tell(event, signing)).body.code, "signature-refused");
      const { status, body } = await tell(event);
      assert.deepEqual([status, body.link, body.contactId], [200, null, await idOf("d1@casa.example")]);
    });

    it("once: the same event again changes nothing, another under its id is refused", async () => {
      const id = randomUUID();
      const event = { type: "enrolment.requested", data: { externalId: "D-1" } };
      const first = (await tell(event, { id })).body;
      assert.match(first.link, /\/enrol#/);
      assert.deepEqual((await tell(event, { id })).body, { contactId: first.contactId, link: null });
      assert.equal((await tell(upsert({ externalId: "D-2" }), { id })).body.code, "idempotency-mismatch");
      assert.equal(await countOf(world, "enrolments where contact_id = $1", [first.contactId]), 1);
    });

    it("with all addresses there are: those left out prove no more, and all old ones are told", async () => {
      await tell(
        upsert({
          externalId: "D-3",
          emails: ["a3@casa.example", "b3@casa.example"],
          fields: { document: "X1" },
        }),
      );
      const id = await idOf("a3@casa.example");
      await tell(upsert({ externalId: "D-3", emails: ["a3@casa.example"], fields: { document: null } }));
      const file = await fileOf("a3@casa.example");
      assert.deepEqual(file.fields, []);
      assert.deepEqual(
        file.points.map((one: { onFile: boolean }) => one.onFile),
        [true, false],
      );
      assert.equal((await notices(id)).length, 2);
      const wrong = await tell(upsert({ externalId: "D-3", phones: ["12345"], fields: { shoe: "43" } }));
      assert.deepEqual(wrong.body.problems, [
        { line: 1, code: "unknown-column", column: "shoe" },
        { line: 1, code: "invalid-phone", column: "phone" },
      ]);
    });

    it("who is its customer no more: nothing of them is left but what they wrote here", async () => {
      await tell(upsert({ externalId: "D-4", emails: ["gone@casa.example"] }));
      await tell({ type: "contact.deleted", data: { externalId: "D-4" } });
      assert.equal(await idOf("gone@casa.example"), undefined);
      const customer = await putOnFile(world);
      await tell(upsert({ externalId: customer.externalId, name: "Vera", fields: { document: "Y2" } }));
      await tell({ type: "contact.deleted", data: { externalId: customer.externalId } });
      const file = await fileOf(customer.email);
      assert.deepEqual([file.fields, file.name, file.externalId], [[], null, null]);
      assert.ok(file.points.every((one: { onFile: boolean }) => !one.onFile));
      const again = await tell({ type: "enrolment.requested", data: { externalId: "D-4" } });
      assert.equal(again.body.code, "not-found");
    });

    it("under a new secret, while the old one counts for a day", async () => {
      const old = secret;
      secret = (await world.call("alice", "POST", "/api/directory-secret")).body.secret;
      assert.notEqual(secret, old);
      const event = upsert({ externalId: "D-5" });
      assert.equal((await tell(event, { secret: old })).status, 200);
      assert.equal((await tell(event)).status, 200);
      await passTime(world, 24 * hour);
      assert.equal((await tell(event, { secret: old })).body.code, "signature-refused");
      await passTime(world, -24 * hour);
    });
  });

  describe("has the fields the desk defines", () => {
    const field = {
      key: "pet",
      names: { "pt-BR": "Animal", en: "Pet", es: "Mascota" },
      kind: "text",
      sensitivity: "sensitive",
      requiredLevel: "V2",
    };

    it("with a key of their own; easier to see only with a step-up", async () => {
      const { body } = await world.call("alice", "POST", "/api/field-definitions", field);
      assert.equal(
        (await world.call("alice", "POST", "/api/field-definitions", field)).body.code,
        "conflict",
      );
      const taken = await world.call("alice", "POST", "/api/field-definitions", { ...field, key: "email" });
      assert.equal(taken.body.code, "conflict");
      await forgetStepUps(world);
      const put = (change: object) =>
        world.call("alice", "PUT", `/api/field-definitions/${body.id}`, { ...field, ...change });
      assert.equal((await put({ requiredLevel: "V1" })).body.code, "step-up-required");
      assert.equal((await put({ sensitivity: "personal" })).body.code, "step-up-required");
      assert.equal((await put({ requiredLevel: "V3", sensitivity: "secret" })).status, 204);
      await passTime(world, 0);
      assert.equal((await put({})).status, 204);
      const { items } = (await world.call("carla", "GET", "/api/field-definitions")).body;
      assert.equal(items.length, 9);
      assert.ok(items.every((one: { names: object }) => Object.keys(one.names).length === 3));
    });
  });
});
