import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { BAD_WORDS, listenAsClamd } from "../../testing/fake-clamd.ts";
import { askClamav } from "./ask-clamav.ts";

const folder = mkdtempSync(join(tmpdir(), "clamd-"));
const path = join(folder, "socket");
describe("a ClamAV daemon", () => {
  let daemon: Server;
  let isSilent = false;
  before(async () => {
    daemon = await listenAsClamd(path, () => isSilent);
  });
  after(() => {
    daemon.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is asked about bytes of any length and answers", async () => {
    assert.deepEqual(await askClamav(Buffer.from("hello"), { socket: path }), { outcome: "clean" });
    assert.deepEqual(await askClamav(Buffer.alloc(0), { socket: path }), { outcome: "clean" });
    const long = Buffer.concat([Buffer.alloc(300_000, "x"), Buffer.from(BAD_WORDS)]);
    assert.deepEqual(await askClamav(long, { socket: path }), { outcome: "infected", name: "Test.Word-1" });
  });

  it("that stops in the middle for the size is a failed look, not a clean one", async () => {
    const opinion = await askClamav(Buffer.alloc(5_000_000), { socket: path });
    assert.deepEqual(opinion, { outcome: "failed", reason: "too-large" });
    const unsent = await askClamav(Buffer.alloc(11), { socket: path, mostBytes: 10 });
    assert.deepEqual(unsent, { outcome: "failed", reason: "too-large" });
  });

  it("that says something else, nothing, or is not there is a failed look", async () => {
    const garbage = await askClamav(Buffer.from("garbage"), { socket: path });
    assert.deepEqual(garbage, { outcome: "failed", reason: "unreadable" });
    isSilent = true;
    const silence = await askClamav(Buffer.from("x"), { socket: path, timeoutMs: 50 });
    assert.deepEqual(silence, { outcome: "failed", reason: "timeout" });
    const nobody = await askClamav(Buffer.from("x"), { socket: join(folder, "nobody") });
    assert.deepEqual(nobody, { outcome: "failed", reason: "unreachable" });
  });
});
