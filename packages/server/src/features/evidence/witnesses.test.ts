import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { formatAddCheckpoint, openCosignatures, parseNote, readConsistencyProof } from "@atalaia/evidence";
import { createWorld, eventually, type World } from "../../testing/world.ts";
import { nodeDisk } from "./copy/disk.ts";
import { copyFolder } from "./copy/published.ts";
import { keepLog } from "./evidence.jobs.ts";
import { disclose } from "./index.ts";
import { createEvidenceLog } from "./log.ts";
import { filesOf } from "./log-files.ts";
import { signHead } from "./sign.ts";

const environment = { ATALAIA_OUTBOUND_PRIVATE: "127.0.0.0/8" };
const entry = { type: "backup.made", actor: { kind: "system" }, subjectId: null } as const;

describe("two desks that witness each other", () => {
  let ours: World;
  let theirs: World;
  let url: string;
  let witnessId: string;
  before(async () => {
    ours = await createWorld({ environment, worker: true });
    theirs = await createWorld({ environment });
    await theirs.app.listen({ port: 0, host: "127.0.0.1" });
    url = `http://127.0.0.1:${(theirs.app.server.address() as AddressInfo).port}`;
    for (let index = 0; index < 5; index += 1) await disclose(ours.context, entry, () => 0);
  });
  after(async () => {
    await ours.close();
    await theirs.close();
  });

  const logOf = async (world: World) => (await world.call("dora", "GET", "/api/evidence-log")).body;
  const add = async () => {
    const { verifierKey } = (await theirs.call("dora", "GET", "/api/watched-logs")).body;
    return ours.call("alice", "POST", "/api/witnesses", {
      kind: "atalaia",
      name: "Vizinha",
      url,
      verifierKey,
    });
  };
  const post = async (body: string, type = "text/plain") => {
    const answer = await theirs.app.inject({
      method: "POST",
      url: "/api/witness/add-checkpoint",
      headers: { "content-type": type },
      payload: body,
    });
    return { status: answer.statusCode, body: answer.body, type: answer.headers["content-type"] };
  };
  const asked = async (from: number) => {
    const { note, size } = (await signHead(ours.context))!;
    const consistency = await readConsistencyProof(from, size, filesOf(ours.context.database));
    return { body: formatAddCheckpoint({ oldSize: from, consistency, checkpoint: note }), size };
  };

  it("a witness that does not watch the log yet is not taken", async () => {
    const { status, body } = await add();
    assert.deepEqual([status, body.code, body.reason], [422, "connection-failed", "log-unknown"]);
  });

  it("a witness cosigns what continues, and remembers it before it answers", async () => {
    const { verifierKey } = await logOf(ours);
    assert.equal((await theirs.call("alice", "POST", "/api/watched-logs", { verifierKey })).status, 201);
    assert.equal((await theirs.call("alice", "POST", "/api/watched-logs", { verifierKey })).status, 409);
    const { status, body } = await add();
    assert.equal(status, 201);
    witnessId = body.id;
    const shown = await eventually(async () => {
      const log = await logOf(ours);
      return log.witnesses[0]?.cosignedSize === log.size && log;
    });
    assert.equal(shown.witnesses[0].problem, null);
    const lines = openCosignatures(parseNote(shown.checkpoint.text), [theirs.context.evidence.witness]);
    assert.equal(lines?.length, 1);
    const [watched] = (await theirs.call("dora", "GET", "/api/watched-logs")).body.items;
    assert.deepEqual([watched.origin, watched.size], [shown.origin, shown.size]);
    const { items } = (await ours.call("dora", "GET", "/api/evidence")).body;
    assert.ok(items.every(({ proof }: { proof: string }) => proof === "witnessed"));
  });

  it("a witness answers as c2sp.org/tlog-witness says", async () => {
    await disclose(ours.context, entry, () => 0);
    const remembered = (await logOf(ours)).witnesses[0].cosignedSize;
    const { body } = await asked(remembered);
    const stale = await post((await asked(remembered - 1)).body);
    assert.deepEqual([stale.status, stale.body], [409, `${remembered}\n`]);
    assert.equal((await post("old 1\n")).status, 400);
    assert.equal((await post(body.replace(/^old \d+\n.*\n/, `old ${remembered}\n`))).status, 422);
    assert.equal(
      (await post(body.replaceAll(/^—.*$/gm, (line) => `${line.slice(0, -8)}AAAAAAA=`))).status,
      403,
    );
    assert.equal((await post(body.replaceAll("localhost", "elsewhere"))).status, 404);
    const both = await Promise.all([post(body), post(body, "application/octet-stream")]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
  });

  it("a desk whose database was rolled back learns it from its witness", async () => {
    const { context } = ours;
    const tables = [
      "evidence_log",
      "evidence_entries",
      "evidence_tiles",
      "evidence_checkpoints",
      "evidence_witnesses",
    ];
    await keepLog(context);
    for (const table of tables) await context.database.run(`create table old_${table} as table ${table}`);
    for (let index = 0; index < 4; index += 1) await disclose(context, entry, () => 0);
    await keepLog(context);
    await eventually(async () => {
      const log = await logOf(ours);
      return log.witnesses[0].cosignedSize === log.size;
    });
    // The administrator takes the published copy away too, and starts the server again.
    await context.evidence.stop();
    for (const table of tables)
      await context.database.run(`truncate ${table}; insert into ${table} select * from old_${table}`);
    await nodeDisk.removeFolder(copyFolder(context));
    (context as { evidence: unknown }).evidence = await createEvidenceLog(context);
    await disclose(context, entry, () => 0);
    await keepLog(context);
    await eventually(async () => (await logOf(ours)).health === "rolled-back");
    await assert.rejects(
      disclose(context, entry, () => 0),
      { code: "evidence-unavailable" },
    );
    assert.equal((await ours.call("alice", "DELETE", `/api/witnesses/${witnessId}`)).status, 204);
    await disclose(context, entry, () => 0);
  });

  it("adding and removing needs a fresh confirmation, and is itself in the log", async () => {
    const { items } = (await ours.call("dora", "GET", "/api/evidence?type=witness")).body;
    assert.ok(items.length >= 1);
    await ours.context.database.run("update sessions set stepped_up_until = null");
    const answer = await ours.call("alice", "DELETE", `/api/witnesses/${witnessId}`);
    assert.deepEqual([answer.status, answer.body.code], [401, "step-up-required"]);
  });
});
