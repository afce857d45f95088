import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { BAD_WORDS, listenAsClamd } from "../../testing/fake-clamd.ts";
import { createWorld, eventually, type World } from "../../testing/world.ts";

interface Row {
  readonly state: string;
  readonly verdict: string;
  readonly complete: boolean;
}

describe("a desk with a ClamAV daemon", () => {
  const folder = mkdtempSync(join(tmpdir(), "desk-clamd-"));
  const socket = join(folder, "socket");
  const inboxId = randomUUID();
  let daemon: Server;
  let world: World;

  before(async () => {
    daemon = await listenAsClamd(socket);
    world = await createWorld({ worker: true, environment: { ATALAIA_CLAMAV_SOCKET: socket } });
    await world.context.database.run(
      `insert into inboxes (id, name, kind, channel, enabled, settings, created_at)
       values ($1, 'Upload', 'upload', 'email', true, '{"kind":"upload"}', now())`,
      [inboxId],
    );
  });
  after(async () => {
    await world.close();
    daemon.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function receive(body: string): Promise<Row> {
    const mail = `From: Ana <ana@shop.example>\r\nTo: help@farol.example\r\nSubject: Oi\r\nMessage-ID: <${randomUUID()}@shop.example>\r\n\r\n${body}\r\n`;
    const { messageId } = await world.context.accept({
      inboxId,
      channel: "email",
      format: "rfc5322",
      raw: Buffer.from(mail),
      idempotencyKey: randomUUID(),
    });
    return eventually(() =>
      world.context.database.first<Row>(
        "select state, verdict, complete from messages where id = $1 and state <> 'received'",
        [messageId],
      ),
    );
  }

  it("holds what the daemon recognises and lets the rest through", async () => {
    assert.deepEqual(await receive(BAD_WORDS), { state: "held", verdict: "danger", complete: true });
    assert.equal((await receive("Obrigada, chegou tudo certo!")).state, "analysed");
  });

  it("does not take a mail for looked at when the daemon gives no answer", async () => {
    const { state, complete } = await receive("garbage");
    assert.deepEqual({ state, complete }, { state: "quarantined", complete: false });
  });
});
