import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { evidenceTypes } from "@atalaia/contract";
import { auditLog, parseVerifierKey, verifyReceipt } from "@atalaia/evidence";
import { createWorld, type World } from "../../testing/world.ts";
import { keepLog } from "./evidence.jobs.ts";
import { sentences } from "./evidence.sentences.ts";
import { disclose, record } from "./index.ts";

describe("the evidence room", () => {
  let world: World;
  const conversation = randomUUID();
  let last: string;
  before(async () => {
    world = await createWorld();
    for (const type of ["settings.changed", "contact.field-revealed", "contact.field-copied"] as const)
      last = (
        await disclose(
          world.context,
          {
            type,
            actor: { kind: "member", id: world.ids.carla },
            subjectId: "a-subject",
            conversationId: type === "settings.changed" ? null : conversation,
            data: { what: "phone" },
            personal: { reason: "pediu por telefone" },
          },
          () => 0,
        )
      ).entryId;
  });
  after(() => world.close());
  const get = async (path: string) => world.call("dora", "GET", path);
  const types = async (query: string) =>
    (await get(`/api/evidence?${query}`)).body.items.map(({ type }: { type: string }) => type);

  it("lists what happened, newest first, in the reader's language", async () => {
    const { items } = (await get("/api/evidence")).body;
    assert.deepEqual(
      items.map(({ index }: { index: number }) => index),
      [2, 1, 0],
    );
    const [copied] = items;
    assert.match(copied.sentence, /^Carla Nunes /);
    assert.deepEqual(copied.data, { what: "phone" });
    assert.deepEqual(copied.commitments, [{ field: "reason", state: "sealed" }]);
    assert.deepEqual(copied.subject, { kind: "reveal", id: "a-subject" });
    const spanish = (await world.call("bruno", "GET", "/api/evidence")).body.items[0].sentence;
    assert.equal(spanish, copied.sentence);
    assert.equal(JSON.stringify(items).includes("por telefone"), false);
  });

  it("finds by family, person, conversation, subject and time", async () => {
    assert.deepEqual(await types("type=contact"), ["contact.field-copied", "contact.field-revealed"]);
    assert.deepEqual(await types("type=settings.changed"), ["settings.changed"]);
    assert.deepEqual(await types(`conversationId=${conversation}&limit=1`), ["contact.field-copied"]);
    assert.equal((await types(`memberId=${world.ids.carla}`)).length, 3);
    assert.equal((await types(`memberId=${world.ids.alice}`)).length, 0);
    assert.equal((await types("subjectId=a-subject")).length, 3);
    assert.equal((await types("until=2020-01-01T00:00:00Z")).length, 0);
  });

  it("goes on where the page ended", async () => {
    const first = (await get("/api/evidence?limit=2")).body;
    const second = (await get(`/api/evidence?limit=2&cursor=${first.next}`)).body;
    assert.deepEqual([first.items.length, second.items.length, second.next], [2, 1, undefined]);
  });

  it("says of each entry how far it is proven", async () => {
    const id = await world.context.database.transaction((tx) =>
      record(world.context, tx, { type: "backup.made", actor: { kind: "system" }, subjectId: null }),
    );
    const proofs = async () =>
      Object.fromEntries(
        (await get("/api/evidence")).body.items.map((item: { id: string; proof: string }) => [
          item.id,
          item.proof,
        ]),
      );
    assert.ok(["durable", "logged"].includes((await proofs())[id]));
    await disclose(
      world.context,
      { type: "backup.made", actor: { kind: "system" }, subjectId: null },
      () => 0,
    );
    await keepLog(world.context);
    assert.equal((await proofs())[id], "signed");
  });

  it("hands out receipts and the key they are verified with", async () => {
    const { verifierKey, health, checkpoint, size } = (await get("/api/evidence-log")).body;
    const { name, file } = (await get(`/api/evidence/${last}/receipt`)).body;
    const verdict = verifyReceipt(Buffer.from(file, "base64"), { log: [parseVerifierKey(verifierKey)] });
    assert.ok(verdict.valid && name.endsWith(".json"));
    assert.deepEqual([health, checkpoint.size], ["ok", size]);
    assert.equal((await get(`/api/evidence/${randomUUID()}/receipt`)).status, 404);
  });

  it("serves the log's files, which prove themselves", async () => {
    const read = async (path: string) => {
      const answer = await world.app.inject({
        url: `/api/evidence-log/files/${path}`,
        headers: { cookie: world.cookieOf("dora") },
      });
      return answer.statusCode === 200 ? answer.rawPayload : null;
    };
    const key = parseVerifierKey((await get("/api/evidence-log")).body.verifierKey);
    const checkpoint = (await read("checkpoint"))!.toString();
    assert.ok((await auditLog({ checkpoint, keys: [key], read })).intact);
    for (const path of ["tile/0/999", "../installation.key", "tile/entries/000.p/200", "%2e%2e/x"])
      assert.equal(await read(path), null);
  });

  it("serves the verifier to anybody, under a policy that lets only its own script run", async () => {
    const { status, headers, body } = await world.call(null, "GET", "/api/evidence-verifier");
    assert.equal(status, 200);
    assert.match(String(headers["content-security-policy"]), /^default-src 'none'; script-src 'sha256-/);
    assert.ok(body.includes((await get("/api/evidence-log")).body.verifierKey.slice(0, 20)));
  });

  it("finds what was changed in the database", async () => {
    const check = async () => (await world.call("dora", "POST", "/api/evidence-log/check")).body;
    assert.equal((await check()).intact, true);
    const { database } = world.context;
    const spoil = async (change: string, undo: string) => {
      await database.run(change);
      const { intact, flaw } = await check();
      await database.run(undo);
      assert.equal((await check()).intact, true);
      return [intact, flaw.code, flaw.index];
    };
    const flip =
      "update evidence_entries set bytes = set_byte(bytes, 90, get_byte(bytes, 90) # 1) where position = 1";
    assert.deepEqual((await spoil(flip, flip)).slice(0, 2), [false, "changed-file"]);
    const tile = "update evidence_tiles set hashes = set_byte(hashes, 33, get_byte(hashes, 33) # 4)";
    assert.deepEqual((await spoil(tile, tile)).slice(0, 2), [false, "changed-file"]);
    const hide = (to: string) => `update evidence_entries set type = '${to}' where position = 2`;
    assert.deepEqual(await spoil(hide("backup.made"), hide("contact.field-copied")), [false, "misfiled", 2]);
    const away = "update evidence_entries set position = position + 1000 where position = 3";
    const back = "update evidence_entries set position = position - 1000 where position = 1003";
    assert.deepEqual(await spoil(away, back), [false, "missing-file", 0]);
  });

  it("has a sentence for every type there is", () => {
    assert.deepEqual(Object.keys(sentences).sort(), Object.keys(evidenceTypes).sort());
  });
});
