import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import {
  auditLog,
  type Head,
  isConsistent,
  readCheckpoint,
  readConsistencyProof,
  verifyReceipt,
} from "@atalaia/evidence";
import { looked, openChat, openInbox, plainSettings } from "../../testing/channels.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { disclose, makeReceipt, openingsOf } from "./index.ts";
import { filesOf } from "./log-files.ts";
import { signHead } from "./sign.ts";

describe("receipts of the evidence log", () => {
  let world: World;
  before(async () => {
    world = await createWorld({ worker: true });
  });
  after(() => world.close());

  const log = async (contactId: string | null = null) =>
    (
      await disclose(
        world.context,
        {
          type: "contact.field-revealed",
          actor: { kind: "member", id: world.ids.carla },
          subjectId: randomUUID(),
          contactId,
          data: { what: "phone" },
          personal: { reason: "Cliente ao telefone" },
        },
        () => 0,
      )
    ).entryId;
  const trusted = () => ({ log: [world.context.evidence.signer] });

  it("prove their entry to somebody who has nothing but the log's key", async () => {
    const ids = await Promise.all(Array.from({ length: 300 }, () => log()));
    for (const id of ids.slice(0, 40)) {
      const bytes = await makeReceipt(world.context, id);
      const verdict = verifyReceipt(bytes, trusted());
      assert.ok(verdict.valid && verdict.entry.id === id && bytes.length <= 4096);
      assert.deepEqual(verdict.sealed, ["reason"]);
    }
  });

  it("show personal values only when asked to", async () => {
    const verdict = verifyReceipt(await makeReceipt(world.context, await log(), { open: true }), trusted());
    assert.ok(verdict.valid);
    assert.equal(verdict.opened.get("reason"), "Cliente ao telefone");
  });

  it("stay true when the contact is erased, while the values are gone for good", async () => {
    const chat = await openInbox(world, plainSettings.chat);
    const { contact_id } = await looked(world, await (await openChat(world, chat.id)).say("Oi"));
    const id = await log(contact_id);
    const { context } = world;
    assert.equal((await openingsOf(context, context.database, id))?.length, 1);
    const reason = { reason: "pedido do titular" };
    assert.equal(
      (await world.call("alice", "PUT", `/api/contacts/${contact_id}/erasure`, reason)).status,
      204,
    );
    assert.equal(await openingsOf(context, context.database, id), null);
    const verdict = verifyReceipt(await makeReceipt(context, id, { open: true }), trusted());
    assert.ok(verdict.valid && verdict.opened.size === 0);
  });

  it("hang on checkpoints that each continue the one before", async () => {
    const heads: Head[] = [];
    for (let round = 0; round < 12; round += 1) {
      await Promise.all(Array.from({ length: 1 + round * 7 }, () => log()));
      const [one, other] = await Promise.all([signHead(world.context), signHead(world.context)]);
      assert.equal(one!.note, other!.note);
      heads.push(readCheckpoint(one!.note)!.checkpoint);
    }
    const read = filesOf(world.context.database);
    for (const [index, head] of heads.slice(1).entries()) {
      const before = heads[index]!;
      assert.ok(isConsistent(before, head, await readConsistencyProof(before.size, head.size, read)));
    }
    const note = (await signHead(world.context))!.note;
    const verdict = await auditLog({ checkpoint: note, keys: trusted().log, read, seen: heads });
    assert.ok(verdict.intact);
  });
});
