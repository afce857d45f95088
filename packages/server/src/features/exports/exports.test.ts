import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { verifyReceipt } from "@atalaia/evidence";
import { unzipSync } from "fflate";
import { looked, type OpenedInbox, openInbox, plainSettings, post } from "../../testing/channels.ts";
import { createWorld, type World } from "../../testing/world.ts";

const cpf = "529.982.247-25";

describe("taking evidence away", () => {
  let world: World;
  let mail: OpenedInbox;
  let conversation: { conversation_id: string; contact_id: string };
  before(async () => {
    world = await createWorld({ worker: true });
    mail = await openInbox(world, plainSettings["email-gateway"]);
    conversation = await looked(
      world,
      await post(world, mail.id, { from: "rita@mail.example", subject: "Nota", text: `Meu CPF é ${cpf}` }),
    );
  });
  after(() => world.close());

  const fileOf = async (who: "alice" | "dora", path: string, body: unknown) => {
    const answer = await world.app.inject({
      method: "POST",
      url: path,
      headers: { cookie: world.cookieOf(who), "content-type": "application/json" },
      payload: JSON.stringify(body),
    });
    return { status: answer.statusCode, headers: answer.headers, bytes: new Uint8Array(answer.rawPayload) };
  };
  const packOf = (reason = "pedido do delegado") =>
    fileOf("alice", `/api/conversations/${conversation.conversation_id}/evidence-pack`, { reason });
  const trusted = () => ({ log: [world.context.evidence.signer] });
  const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("utf8");

  it("gives the raw message as it came, with its hash in a manifest whose own hash is in the log", async () => {
    const { status, headers, bytes } = await packOf();
    assert.deepEqual([status, headers["content-type"]], [200, "application/zip"]);
    const files = unzipSync(bytes);
    const raw = Object.keys(files).find((path) => path.endsWith(".eml"))!;
    assert.match(text(files[raw]), /529\.982\.247-25/);
    const manifest = JSON.parse(text(files["manifest.json"]));
    for (const { path, sha256 } of manifest.files)
      assert.equal(createHash("sha256").update(files[path]!).digest("hex"), sha256, path);
    const verdict = verifyReceipt(files["export.receipt.json"]!, trusted());
    assert.ok(verdict.valid);
    const own = createHash("sha256").update(files["manifest.json"]!).digest("hex");
    assert.ok(JSON.stringify(verdict.entry.data).includes(own));
    assert.deepEqual(verdict.sealed, ["reason"]);
  });

  it("puts a receipt beside each entry, and each of them verifies", async () => {
    await packOf();
    const files = unzipSync((await packOf()).bytes);
    const receipts = Object.keys(files).filter((path) => path.startsWith("receipts/"));
    assert.ok(receipts.length > 0);
    for (const path of receipts) assert.ok(verifyReceipt(files[path]!, trusted()).valid, path);
    const custody = JSON.parse(text(files["custody.json"])) as { at: string }[];
    assert.deepEqual(
      custody.map(({ at }) => at),
      custody.map(({ at }) => at).sort(),
    );
  });

  it("needs the permission and a fresh step-up", async () => {
    const path = `/api/conversations/${conversation.conversation_id}/evidence-pack`;
    assert.equal((await world.call("carla", "POST", path, { reason: "curiosidade" })).status, 403);
    world.advance(6 * 60_000);
    assert.equal((await packOf()).status, 401);
    world.advance(-6 * 60_000);
  });

  it("hands out nothing when the log cannot say so first", async () => {
    const { append } = world.context.evidence;
    world.context.evidence.append = async () => {
      throw new Error("no disk");
    };
    const { status, bytes } = await packOf();
    world.context.evidence.append = append;
    assert.ok(status >= 500);
    assert.doesNotMatch(text(bytes), /PK/);
  });

  it("exports a period as lines, and the export is an entry itself", async () => {
    const period = { since: "2020-01-01T00:00:00Z", until: "2100-01-01T00:00:00Z" };
    for (const format of ["ocsf", "cef", "syslog"]) {
      const { status, bytes } = await fileOf("dora", "/api/evidence-exports", { format, ...period });
      assert.equal(status, 200);
      assert.match(text(bytes), /evidence\.exported/, format);
      assert.doesNotMatch(text(bytes), /529\.982|rita@mail/);
    }
  });

  it("counts who was affected and when the authority must know", async () => {
    const { status, bytes } = await fileOf("alice", "/api/incident-packs", {
      law: "lgpd",
      knownAt: "2026-03-02T15:00:00Z",
      since: "2020-01-01T00:00:00Z",
      until: "2100-01-01T00:00:00Z",
      conversationIds: [conversation.conversation_id],
      description: "<script>alert(1)</script>",
      measures: "",
    });
    assert.equal(status, 200);
    const files = unzipSync(bytes);
    const incident = JSON.parse(text(files["incident.json"]));
    assert.equal(incident.affected.contacts, 1);
    assert.ok(incident.affected.types.some(({ type }: { type: string }) => type === "br.cpf"));
    assert.equal(incident.deadlines[0].what, "notify-authority");
    assert.doesNotMatch(text(files["incident.html"]), /<script/);
  });
});
