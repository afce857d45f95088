import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import { formatVerifierKey, parseVerifierKey, verifyReceipt } from "@atalaia/evidence";
import type { Authenticator } from "../../testing/authenticator.ts";
import { type BackEnd, startBackEnd } from "../../testing/back-end.ts";
import { countOf } from "../../testing/channels.ts";
import { type Customer, givePasskey, outbox, putOnFile } from "../../testing/customers.ts";
import {
  carryOut,
  definitionOf,
  enrolMember,
  joinAction,
  knowExternally,
  openAction,
  proveAction,
  redefine,
  settled,
  signAction,
  viewAction,
} from "../../testing/gate.ts";
import { createWorld, eventually, type World } from "../../testing/world.ts";
import { showAction } from "./act.ts";
import { expireActions } from "./expire.ts";

const hour = 3_600_000;

describe("a sensitive action", () => {
  let world: World;
  let backEnd: BackEnd;
  let keys: { alice: Authenticator; bruno: Authenticator; carla: Authenticator };
  let customer: Customer;
  let passkey: Authenticator;
  before(async () => {
    world = await createWorld({
      worker: true,
      environment: { ATALAIA_CUSTOMER_SINK: "true", ATALAIA_OUTBOUND_PRIVATE: "127.0.0.0/8" },
    });
    backEnd = await startBackEnd(world);
    keys = {
      alice: await enrolMember(world, "alice"),
      bruno: await enrolMember(world, "bruno"),
      carla: await enrolMember(world, "carla"),
    };
    await redefine(world, "reset-password", { executor: { kind: "webhook", url: backEnd.url } });
  });
  beforeEach(async () => {
    customer = await putOnFile(world);
    await knowExternally(world, customer);
    passkey = await givePasskey(world, customer.contactId);
    backEnd.accounts.set(customer.email, { owner: customer.externalId, changes: 0 });
    backEnd.bends.length = 0;
  });
  after(async () => {
    backEnd.close();
    await world.close();
  });

  const open = async (
    key = "reset-password",
    parameters: Record<string, string> = { account: customer.email },
  ) => {
    const { status, body } = await openAction(world, customer, key, parameters);
    assert.equal(status, 201, JSON.stringify(body));
    return body;
  };
  const resets = () => backEnd.accounts.get(customer.email)!.changes;
  /** As it will be; sessions do not live that long. */
  const later = (id: string, milliseconds: number) =>
    showAction({ ...world.context, now: () => world.context.now() + milliseconds }, id);
  const codeOf = async (answer: Promise<{ status: number; body: { code?: string } }>) =>
    (await answer).body.code;

  it("goes from the request to the company's system, and its receipt is true without us", async () => {
    const action = await open();
    assert.deepEqual(
      [action.state, action.requiredLevel, action.missing],
      ["open", "V3", ["verification", "step-up", "execution"]],
    );
    assert.equal(await codeOf(carryOut(world, "carla", action, keys.carla)), "level-required");
    await proveAction(world, action.id, passkey);
    const proven = await viewAction(world, action.id);
    assert.deepEqual(
      [proven.state, proven.provenLevel, proven.missing],
      ["proven", "V3", ["step-up", "execution"]],
    );
    const { status, body } = await carryOut(world, "carla", action, keys.carla);
    assert.deepEqual([status, body.state], [200, "executing"]);
    const done = await settled(world, action.id);
    assert.deepEqual([done.state, done.outcome.code, resets()], ["executed", "done", 1]);
    assert.match(done.outcome.reference, /^R-/);
    const sent = JSON.parse(backEnd.calls.at(-1)!.body).data;
    const log = [parseVerifierKey(formatVerifierKey(world.context.evidence.signer))];
    const verdict = verifyReceipt(Buffer.from(sent.receipt, "base64"), { log });
    assert.equal(verdict.valid && verdict.entry.type, "action.authorized");
    await assert.rejects(carryOut(world, "carla", action, keys.carla), /action-ended/);
  });

  it("asks for parameters in their form, keeps them sealed and shows sensitive ones masked", async () => {
    const bad = await openAction(world, customer, "change-email", { "new-email": "nobody", shoe: "42" });
    assert.deepEqual([bad.status, bad.body.code, bad.body.issues.length], [400, "request-invalid", 2]);
    const action = await open("change-email", { "new-email": "quentin.novo@casa.example" });
    assert.ok(!JSON.stringify(action).includes("quentin"));
    const rows = await world.context.database.many("select * from actions");
    assert.ok(!JSON.stringify(rows).includes("quentin"));
    const missing = await open("change-email", {});
    assert.equal(missing.missing[0], "parameters");
    const refused = await world.call("carla", "POST", `/api/actions/${missing.id}/verifications`, {});
    assert.equal(refused.body.code, "request-invalid");
  });

  it("loses its proof with any change, and a changed action is not what was confirmed", async () => {
    const action = await open();
    await proveAction(world, action.id, passkey);
    const signed = await signAction(world, "carla", action.id, keys.carla);
    const changed = await world.call("carla", "PATCH", `/api/actions/${action.id}`, {
      parameters: { account: "somebody-else" },
    });
    assert.notEqual(changed.body.digest, action.digest);
    assert.deepEqual([changed.body.provenLevel, changed.body.state], ["V0", "open"]);
    const path = `/api/actions/${action.id}/execution`;
    const old = await world.call("carla", "POST", path, { digest: action.digest, passkey: signed });
    assert.equal(old.body.code, "action-changed");
    const swapped = await signAction(world, "carla", action.id, keys.carla);
    await world.call("carla", "PATCH", `/api/actions/${action.id}`, { parameters: { account: "a-third" } });
    const { digest } = await viewAction(world, action.id);
    const mixed = await world.call("carla", "POST", path, { digest, passkey: swapped });
    assert.equal(mixed.body.code, "step-up-required");
  });

  it("ends the customer's page when it is changed meanwhile", async () => {
    const action = await open();
    const page = await joinAction(world, action.id);
    await world.call("carla", "PATCH", `/api/actions/${action.id}`, { parameters: { account: "other" } });
    const options = (await page.passkeyOptions()).body;
    assert.equal(options.code, "verification-ended");
    assert.equal((await viewAction(world, action.id)).state, "open");
  });

  it("is not carried out by a stolen session, which has no passkey", async () => {
    const action = await open();
    await proveAction(world, action.id, passkey);
    assert.equal(await codeOf(carryOut(world, "carla", action, null)), "step-up-required");
    const others = await signAction(world, "bruno", action.id, keys.bruno);
    const { body } = await world.call("carla", "POST", `/api/actions/${action.id}/execution`, {
      digest: action.digest,
      passkey: others,
    });
    assert.deepEqual([body.code, resets()], ["step-up-required", 0]);
  });

  it("is carried out once, of twenty at the same moment too", async () => {
    const action = await open();
    await proveAction(world, action.id, passkey);
    const signed: Record<string, unknown>[] = [];
    for (let index = 0; index < 20; index += 1)
      signed.push(await signAction(world, "carla", action.id, keys.carla));
    const answers = await Promise.all(
      signed.map((one) =>
        world.call("carla", "POST", `/api/actions/${action.id}/execution`, {
          digest: action.digest,
          passkey: one,
        }),
      ),
    );
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    await settled(world, action.id);
    assert.equal(resets(), 1);
    assert.equal(
      await countOf(world, "evidence_entries where subject_id = $1 and type = 'action.authorized'", [
        action.id,
      ]),
      1,
    );
  });

  it("waits for somebody else's yes, never one's own, and for its delay", async () => {
    const action = await open("change-payout-account", { "new-account": "0001 12345-6" });
    await proveAction(world, action.id, passkey);
    assert.equal((await viewAction(world, action.id)).state, "waiting-approval");
    assert.equal(await codeOf(carryOut(world, "carla", action, keys.carla)), "approval-required");
    const approve = async (who: "alice" | "bruno", key: Authenticator) =>
      world.call(who, "PUT", `/api/actions/${action.id}/approval`, {
        digest: action.digest,
        passkey: await signAction(world, who, action.id, key),
      });
    const bare = await world.call("bruno", "PUT", `/api/actions/${action.id}/approval`, {
      digest: action.digest,
    });
    assert.equal(bare.body.code, "step-up-required");
    assert.equal((await approve("bruno", keys.bruno)).body.state, "waiting-delay");
    assert.equal(await codeOf(carryOut(world, "carla", action, keys.carla)), "too-early");
    const early = await later(action.id, 24 * hour - 60_000);
    const late = await later(action.id, 24 * hour + 1_000);
    const expired = await later(action.id, 48 * hour + 1_000);
    assert.deepEqual([early.state, late.state, expired.state], ["waiting-delay", "proven", "expired"]);
    const own = (
      await openAction(world, customer, "change-payout-account", { "new-account": "0001 7" }, "bruno")
    ).body;
    const refused = await world.call("bruno", "PUT", `/api/actions/${own.id}/approval`, {
      digest: own.digest,
      passkey: await signAction(world, "bruno", own.id, keys.bruno),
    });
    assert.deepEqual([refused.body.code, refused.body.reasons[0].rule], ["policy-refused", "own-approval"]);
  });

  it("asks for V4 as V3 of the customer, a second person and a day", async () => {
    const action = await open("sim-swap", { line: "+55 11 90000-0001" });
    await proveAction(world, action.id, passkey);
    const proven = await viewAction(world, action.id);
    assert.deepEqual([proven.provenLevel, proven.state], ["V3", "waiting-approval"]);
    await world.call("bruno", "PUT", `/api/actions/${action.id}/approval`, {
      digest: action.digest,
      passkey: await signAction(world, "bruno", action.id, keys.bruno),
    });
    const late = await later(action.id, 24 * hour + 1_000);
    assert.deepEqual([late.provenLevel, late.state], ["V4", "proven"]);
  });

  it("asks for more above its limit, in danger and after a fresh change, and never for less again", async () => {
    const small = await open("refund", { order: "A-1", amount: "499,99" });
    const large = await open("refund", { order: "A-1", amount: "500,01" });
    assert.deepEqual([small.requiredLevel, small.raisedBy], ["V2", []]);
    assert.deepEqual([large.requiredLevel, large.raisedBy], ["V3", ["amount"]]);
    await world.context.database.run("update conversations set verdict = 'danger' where id = $1", [
      customer.conversationId,
    ]);
    const raised = await viewAction(world, small.id);
    assert.deepEqual([raised.requiredLevel, raised.raisedBy], ["V3", ["verdict"]]);
    await joinAction(world, small.id);
    await world.context.database.run("update conversations set verdict = 'clear' where id = $1", [
      customer.conversationId,
    ]);
    assert.equal((await viewAction(world, small.id)).requiredLevel, "V3");
    const action = await open();
    await proveAction(world, action.id, passkey);
    await carryOut(world, "carla", action, keys.carla);
    await settled(world, action.id);
    const next = await open("refund", { order: "A-1", amount: "10" });
    assert.deepEqual(
      [next.requiredLevel, next.raisedBy, next.missing.includes("approval")],
      ["V3", ["just-changed"], true],
    );
  });

  it("keeps the higher level when its definition is made milder meanwhile", async () => {
    const action = await open("change-phone", { "new-phone": "+55 11 90000-0002" });
    assert.equal((await redefine(world, "change-phone", { requiredLevel: "V1", stepUp: false })).status, 204);
    const view = await viewAction(world, action.id);
    assert.deepEqual([view.requiredLevel, view.missing.includes("step-up")], ["V3", true]);
    assert.equal(
      (await redefine(world, "change-phone", { requiredLevel: "V0" })).body.code,
      "request-invalid",
    );
  });

  it("stops everywhere once the customer said it was not them, and what was voided stays void", async () => {
    const action = await open();
    const page = await proveAction(world, action.id, passkey);
    const other = await open("disclose-data", { what: "address" });
    const disowning = await joinAction(world, other.id);
    await disowning.disown();
    assert.equal(await codeOf(carryOut(world, "carla", action, keys.carla)), "frozen");
    assert.equal(await codeOf(openAction(world, customer, "refund", {})), "frozen");
    const panel = await world.call("carla", "GET", `/api/conversations/${customer.conversationId}/actions`);
    assert.equal(panel.body.frozen.reason, "disowned-by-customer");
    const path = `/api/conversations/${customer.conversationId}/freeze`;
    assert.equal((await world.call("carla", "DELETE", path, { reason: "called back" })).status, 403);
    assert.equal((await world.call("bruno", "DELETE", path, { reason: "called back" })).status, 204);
    assert.equal(await codeOf(carryOut(world, "carla", action, keys.carla)), "level-required");
    assert.equal(resets(), 0);
    assert.ok(page);
  });

  it("breaks the glass only with a reason and a passkey, and never in silence", async () => {
    const action = await open("export-data", { what: "everything" });
    const path = `/api/actions/${action.id}/forced-execution`;
    const reason = "Customer in hospital, family on the line, CPF 529.982.247-25";
    const signed = await signAction(world, "bruno", action.id, keys.bruno);
    assert.equal(
      (await world.call("carla", "POST", path, { digest: action.digest, reason, passkey: signed })).status,
      403,
    );
    const foreign = await world.call("alice", "POST", path, {
      digest: action.digest,
      reason,
      passkey: signed,
    });
    assert.equal(foreign.body.code, "step-up-required");
    const { body } = await world.call("bruno", "POST", path, {
      digest: action.digest,
      reason,
      passkey: await signAction(world, "bruno", action.id, keys.bruno),
    });
    assert.deepEqual([body.state, body.forced, body.provenLevel], ["task", true, "V0"]);
    const [alert] = (await world.call("alice", "GET", "/api/alerts")).body.items;
    assert.deepEqual(
      [alert.kind, alert.evidenceId, alert.member.id],
      ["break-glass", body.receiptId, world.ids.bruno],
    );
    assert.ok(Date.parse(alert.dueAt) <= world.context.now() + 24 * hour);
    const own = await world.call("bruno", "PUT", `/api/alerts/${alert.id}/review`, { comment: "all fine" });
    assert.equal(own.body.code, "forbidden");
    const seen = await world.call("alice", "PUT", `/api/alerts/${alert.id}/review`, {
      comment: "called them",
    });
    assert.equal(seen.status, 204);
    await eventually(async () =>
      outbox(world).some(({ to, text }) => to === customer.email && /Export all data/.test(text)),
    );
  });

  it("is refused while the rules cannot be evaluated, all but break-glass, and everybody hears of it", async () => {
    const action = await open("export-data", { what: "everything" });
    await world.context.database.run("update policy set own = 'forbid (nonsense'");
    const refused = await openAction(world, customer, "refund", {});
    assert.deepEqual([refused.body.code, refused.body.reasons[0].rule], ["policy-refused", "policy-failed"]);
    const forced = await world.call("bruno", "POST", `/api/actions/${action.id}/forced-execution`, {
      digest: action.digest,
      reason: "the rules are broken and this cannot wait",
      passkey: await signAction(world, "bruno", action.id, keys.bruno),
    });
    await world.context.database.run("update policy set own = ''");
    assert.equal(forced.body.state, "task");
    const { items } = (await world.call("alice", "GET", "/api/alerts")).body;
    assert.ok(items.some(({ kind }: { kind: string }) => kind === "policy"));
  });

  it("obeys the desk's own rules", async () => {
    const action = await open();
    await proveAction(world, action.id, passkey);
    const own =
      'forbid (principal, action == Action::"carry-out-action", resource) when { context.amount >= 0 };';
    assert.equal((await world.call("alice", "PUT", "/api/policy", { own })).status, 204);
    const { body } = await carryOut(world, "carla", action, keys.carla);
    await world.call("alice", "PUT", "/api/policy", { own: "" });
    assert.deepEqual([body.code, body.reasons[0].rule], ["policy-refused", "own-1"]);
  });

  it("becomes a task without an executor, which a person ends by their word", async () => {
    const action = await open("disclose-data", { what: "delivery address" });
    await proveAction(world, action.id, passkey);
    const { body } = await carryOut(world, "carla", action, null);
    assert.equal(body.state, "task");
    const tasks = (await world.call("bruno", "GET", "/api/actions?view=tasks")).body.items;
    assert.ok(tasks.some(({ id }: { id: string }) => id === action.id));
    const path = `/api/actions/${action.id}/outcome`;
    const done = await world.call("carla", "PUT", path, { done: true, reference: "by phone" });
    assert.deepEqual([done.body.state, done.body.outcome.reference], ["executed", "by phone"]);
    assert.equal((await world.call("carla", "PUT", path, { done: true })).body.code, "action-ended");
  });

  it("tries again what failed on the way, with the same receipt and id, and is done once", async () => {
    const action = await open();
    await proveAction(world, action.id, passkey);
    backEnd.bends.push(503);
    const before = backEnd.calls.length;
    await carryOut(world, "carla", action, keys.carla);
    const all = () => eventually(async () => (await viewAction(world, action.id)).state === "executed");
    // The second try comes five seconds after the first.
    await all().catch(all);
    const calls = backEnd.calls.slice(before);
    assert.deepEqual(
      calls.map(({ headers }) => headers["webhook-id"]),
      [action.id, action.id],
    );
    assert.equal(new Set(calls.map(({ body }) => JSON.parse(body).data.digest)).size, 1);
    assert.equal(resets(), 1);
  });

  for (const status of [410, 403, 302]) {
    it(`fails at ${status}, and is carried out by a retry`, async () => {
      const action = await open();
      await proveAction(world, action.id, passkey);
      backEnd.bends.push(status);
      await carryOut(world, "carla", action, keys.carla);
      const failed = await settled(world, action.id);
      assert.deepEqual([failed.state, failed.outcome.code], ["failed", `status-${status}`]);
      const again = await world.call("carla", "POST", `/api/actions/${action.id}/retry`);
      assert.equal(again.body.receiptId, failed.receiptId);
      assert.deepEqual([(await settled(world, action.id)).state, resets()], ["executed", 1]);
      const spent = await world.call("carla", "POST", `/api/actions/${action.id}/retry`);
      assert.equal(spent.body.code, "conflict");
    });
  }

  it("does nothing for an account that is not this customer's", async () => {
    const victim = await putOnFile(world);
    backEnd.accounts.set(victim.email, { owner: victim.externalId, changes: 0 });
    const action = await open("reset-password", { account: victim.email });
    await proveAction(world, action.id, passkey);
    await carryOut(world, "carla", action, keys.carla);
    assert.equal((await settled(world, action.id)).outcome.code, "status-422");
    assert.equal(backEnd.accounts.get(victim.email)!.changes, 0);
  });

  it("is proposed by what the engine recognised, until it is opened", async () => {
    const messageId = randomUUID();
    await world.context.database.run("update conversations set requests = $2 where id = $1", [
      customer.conversationId,
      JSON.stringify([{ action: "credential-reset", messageId }]),
    ]);
    const panel = async () =>
      (await world.call("carla", "GET", `/api/conversations/${customer.conversationId}/actions`)).body;
    const { proposed, reachable } = await panel();
    assert.deepEqual(
      [proposed.map((one: { messageId: string }) => one.messageId), reachable.level],
      [[messageId], "V3"],
    );
    await open();
    assert.deepEqual((await panel()).proposed, []);
  });

  it("of a record that is nobody's raises the alarm and goes nowhere", async () => {
    await world.context.database.run("update contacts set honey = true where id = $1", [customer.contactId]);
    const action = await open("disclose-data", { what: "everything" });
    const [alert] = (await world.call("alice", "GET", "/api/alerts")).body.items;
    assert.deepEqual([alert.kind, alert.member.id], ["honey", world.ids.carla]);
    await proveAction(world, action.id, passkey);
    const { body } = await carryOut(world, "carla", action, null);
    assert.deepEqual([body.code, body.reasons[0].rule], ["policy-refused", "honey"]);
  });

  it("is ended by who opened it or refused by another, and by time", async () => {
    const mine = await open();
    const end = (who: "carla" | "bruno", id: string) =>
      world.call(who, "PUT", `/api/actions/${id}/refusal`, { reason: "no longer wanted" });
    assert.equal((await end("carla", mine.id)).body.state, "cancelled");
    assert.equal((await end("carla", mine.id)).body.code, "action-ended");
    const other = await open("refund", {});
    assert.equal((await end("bruno", other.id)).body.state, "refused");
    const old = await open("refund", {});
    assert.equal((await later(old.id, 7 * 24 * hour + 1_000)).state, "expired");
    world.advance(7 * 24 * hour + 1_000);
    await expireActions(world.context);
    world.advance(-7 * 24 * hour - 1_000);
    assert.equal((await viewAction(world, old.id)).outcome.code, "expired");
  });

  it("happens not at all while the log cannot be trusted", async () => {
    const action = await open();
    await proveAction(world, action.id, passkey);
    const signed = await signAction(world, "carla", action.id, keys.carla);
    const evidence = world.context.evidence as { health: string };
    evidence.health = "forked";
    const { status, body } = await world.call("carla", "POST", `/api/actions/${action.id}/execution`, {
      digest: action.digest,
      passkey: signed,
    });
    evidence.health = "ok";
    assert.deepEqual([status, body.code], [503, "evidence-unavailable"]);
    assert.equal((await viewAction(world, action.id)).state, "proven");
  });

  it("shows its key, and tests an executor without carrying anything out", async () => {
    const { signingKey, items } = (await world.call("carla", "GET", "/api/action-definitions")).body;
    assert.match(signingKey, /^whpk_[A-Za-z0-9+/]{43}=$/);
    assert.equal(items.filter(({ enabled }: { enabled: boolean }) => enabled).length, 11);
    const { id } = await definitionOf(world, "reset-password");
    const test = () => world.call("alice", "POST", `/api/action-definitions/${id}/test`);
    assert.deepEqual((await test()).body, { ok: true, reason: null });
    backEnd.bends.push(307);
    assert.deepEqual((await test()).body, { ok: false, reason: "status-307" });
  });

  it("forgets what was asked for with the person", async () => {
    const action = await open();
    const path = `/api/contacts/${customer.contactId}/erasure`;
    const erased = await world.call("alice", "PUT", path, { reason: "asked for it" });
    assert.ok([200, 204].includes(erased.status), JSON.stringify(erased.body));
    const view = await viewAction(world, action.id);
    assert.deepEqual([view.state, view.parameters], ["cancelled", []]);
  });
});
