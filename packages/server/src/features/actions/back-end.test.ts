import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { type BackEnd, startBackEnd } from "../../testing/back-end.ts";
import { givePasskey, putOnFile } from "../../testing/customers.ts";
import {
  carryOut,
  enrolMember,
  knowExternally,
  openAction,
  proveAction,
  redefine,
  settled,
} from "../../testing/gate.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { type ExecutorKey, readExecutorKey, signedHeaders } from "./executor-key.ts";

/** The example back end, called by somebody who stole the executor's key: a signature alone is not enough. */
describe("a company's system", () => {
  let world: World;
  let backEnd: BackEnd;
  let key: ExecutorKey;
  let genuine: { headers: Record<string, string>; body: string };
  let victim: string;
  before(async () => {
    world = await createWorld({
      worker: true,
      environment: { ATALAIA_CUSTOMER_SINK: "true", ATALAIA_OUTBOUND_PRIVATE: "127.0.0.0/8" },
    });
    backEnd = await startBackEnd(world);
    key = await readExecutorKey(world.context);
    await redefine(world, "reset-password", { executor: { kind: "webhook", url: backEnd.url } });
    const carla = await enrolMember(world, "carla");
    const customer = await putOnFile(world);
    await knowExternally(world, customer);
    victim = (await putOnFile(world)).email;
    backEnd.accounts.set(customer.email, { owner: customer.externalId, changes: 0 });
    backEnd.accounts.set(victim, { owner: customer.externalId, changes: 0 });
    const { body } = await openAction(world, customer, "reset-password", { account: customer.email });
    await proveAction(world, body.id, await givePasskey(world, customer.contactId));
    await carryOut(world, "carla", body, carla);
    await settled(world, body.id);
    const [call] = backEnd.calls;
    genuine = { headers: call!.headers as Record<string, string>, body: call!.body };
  });
  after(async () => {
    backEnd.close();
    await world.close();
  });

  /** Signs it anew, with the real key. */
  function call(change: (data: Record<string, unknown>) => Record<string, unknown>, id?: string, at?: Date) {
    const envelope = JSON.parse(genuine.body);
    const data = change(envelope.data);
    const body = JSON.stringify({ ...envelope, data });
    const message = { id: id ?? String(data["actionId"]), at: at ?? new Date(world.context.now()), body };
    const { status, body: answer } = backEnd.receive(signedHeaders(key, message), body);
    return [status, answer.reason];
  }
  const anew = () => randomUUID();

  it("does a call once, however often it comes, and answers the same", () => {
    const first = backEnd.receive(genuine.headers, genuine.body);
    assert.deepEqual([first.status, first.body.reference], [200, "R-000001"]);
    const changes = [...backEnd.accounts.values()].map((account) => account.changes);
    assert.deepEqual(changes, [1, 0]);
  });

  it("does nothing without the desk's signature over id, time and body", () => {
    const { headers, body } = genuine;
    const forgeries: [Record<string, string>, string][] = [
      [{ ...headers, "webhook-id": anew() }, body],
      [{ ...headers, "webhook-timestamp": String(Number(headers["webhook-timestamp"]) + 1) }, body],
      [headers, body.replace("V3", "V4")],
      [{ ...headers, "webhook-signature": "" }, body],
      [{ ...headers, "webhook-signature": `v1,${"A".repeat(44)}` }, body],
    ];
    for (const [forged, text] of forgeries) assert.equal(backEnd.receive(forged, text).status, 401);
    const old = new Date(world.context.now() - 301_000);
    assert.equal(call((data) => data, undefined, old)[0], 401);
  });

  it("does nothing for a stolen key without a receipt of exactly this", () => {
    const id = anew();
    const other = { account: victim };
    assert.deepEqual(
      call((data) => ({ ...data, actionId: id })),
      [403, "action"],
    );
    assert.deepEqual(
      call((data) => ({ ...data, parameters: other, digest: "x" })),
      [409, "changed"],
    );
    assert.deepEqual(
      call((data) => ({ ...data, parameters: other }), anew()),
      [403, "action"],
    );
    assert.deepEqual(
      call((data) => ({ ...data, actionId: id, receipt: "" })),
      [403, "action"],
    );
    for (const receipt of ["", "e30=", Buffer.from("null").toString("base64")]) {
      const fresh = anew();
      assert.deepEqual(
        call((data) => ({ ...data, actionId: fresh, receipt })),
        [403, "receipt"],
      );
    }
    const bytes = Buffer.from(JSON.parse(genuine.body).data.receipt, "base64");
    for (const [from, to] of [
      ['"proven":"V3"', '"proven":"V4"'],
      ['"index":', '"index":1'],
      ["action.authorized", "action.forced"],
    ] as const) {
      const receipt = Buffer.from(bytes.toString().replace(from, to)).toString("base64");
      const fresh = anew();
      assert.deepEqual(
        call((data) => ({ ...data, actionId: fresh, receipt })),
        [403, "receipt"],
      );
    }
    assert.equal(backEnd.accounts.get(victim)!.changes, 0);
  });
});
