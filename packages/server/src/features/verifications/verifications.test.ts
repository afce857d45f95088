import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  ask,
  type Customer,
  givePasskey,
  joinWith,
  outbox,
  pageOf,
  principalOf,
  proveByPoint,
  putOnFile,
} from "../../testing/customers.ts";
import { createWorld, eventually, type World } from "../../testing/world.ts";
import { provenLevel } from "./proven.ts";
import { showVerification } from "./start.ts";

const minute = 60_000;

describe("a customer proves who they are", () => {
  let world: World;
  before(async () => {
    world = await createWorld({ worker: true, environment: { ATALAIA_CUSTOMER_SINK: "true" } });
  });
  after(() => world.close());

  const proven = (customer: Customer, digest: string | null) =>
    provenLevel(world.context, world.context.database, { ...customer, digest });

  it("goes from the agent's code to a proven level, and both sides see it", async () => {
    const customer = await putOnFile(world);
    const asked = await ask(world, customer, { requiredLevel: "V1" });
    assert.match(asked.code, /^\d{6}$/);
    const page = await joinWith(world, asked);
    const shown = (await page.show()).body;
    assert.deepEqual(
      [shown.state, shown.agent, shown.action.name, shown.action.parameters],
      [
        "joined",
        { name: "Carla", initials: "CN" },
        "Reset the password",
        [{ label: "Account", value: "loja-77" }],
      ],
    );
    assert.deepEqual(shown.methods.map((one: { method: string }) => one.method).sort(), [
      "email-code",
      "sms-code",
    ]);
    assert.equal((await page.confirm()).body.code, "level-required");
    const after = (await proveByPoint(world, page, customer, "email")).body;
    assert.equal(after.provenLevel, "V1");
    assert.equal((await page.confirm()).body.state, "passed");
    assert.equal((await proven(customer, asked.subject.digest)).level, "V1");
    const view = await showVerification(world.context, principalOf(world, "carla"), asked.id);
    assert.deepEqual([view.state, view.provenLevel, view.code], ["passed", "V1", null]);
  });

  it("reaches V2 by two channels and V3 by a passkey over this action", async () => {
    const customer = await putOnFile(world);
    const passkey = await givePasskey(world, customer.contactId);
    const two = await ask(world, customer, { requiredLevel: "V2" });
    const page = await joinWith(world, two);
    await proveByPoint(world, page, customer, "email");
    assert.equal((await proveByPoint(world, page, customer, "phone")).body.provenLevel, "V2");
    assert.equal((await page.confirm()).status, 200);
    const three = await ask(world, customer, { requiredLevel: "V3" });
    const other = await joinWith(world, three);
    const options = (await other.passkeyOptions()).body;
    const answer = await other.prove({ method: "passkey", passkey: passkey.answer(options) });
    assert.equal(answer.body.provenLevel, "V3");
    assert.equal((await other.confirm()).status, 200);
    assert.equal((await proven(customer, three.subject.digest)).level, "V3");
    assert.equal((await proven(customer, two.subject.digest)).level, "V2");
    assert.equal((await proven(customer, "another")).level, "V0");
  });

  it("tells every contact point, with a way to say no that stops everything", async () => {
    const customer = await putOnFile(world);
    const asked = await ask(world, customer);
    const page = await joinWith(world, asked);
    await proveByPoint(world, page, customer, "email");
    await page.confirm();
    const notice = await eventually(async () =>
      outbox(world).find(({ to, subject }) => to === customer.email && subject?.includes("confirmed")),
    );
    const token = /\/not-me#(\S+)/.exec(notice.text)?.[1];
    const tap = await pageOf(world, null).call("POST", "/disownings", { token });
    assert.deepEqual([tap.status, tap.body.deskName, tap.body.language], [200, "Farol", "en"]);
    assert.equal((await proven(customer, asked.subject.digest)).level, "V0");
    assert.equal((await page.show()).body.code, "signed-out");
    await assert.rejects(ask(world, customer), { code: "frozen" });
  });

  it("dies with its time: five minutes to the millisecond", async () => {
    const customer = await putOnFile(world);
    const asked = await ask(world, customer);
    const until = Date.parse(asked.codeUntil!);
    world.advance(until - world.context.now() + 1);
    const late = await pageOf(world, null).call("POST", "/verifications", {
      code: asked.code,
      reference: asked.reference,
    });
    assert.equal(late.body.code, "code-refused");
    world.advance(-6 * minute);
  });
});
