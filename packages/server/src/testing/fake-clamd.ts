import assert from "node:assert/strict";
import { createServer, type Server, type Socket } from "node:net";

/** A stand-in for clamd on a Unix socket. While `isSilent` says so it takes everything and never answers. */
export async function listenAsClamd(path: string, isSilent = () => false): Promise<Server> {
  const daemon = createServer((socket) => (isSilent() ? socket.resume() : speak(socket)));
  await new Promise<void>((resolve) => daemon.listen(path, resolve));
  return daemon;
}

/** Harmless letters that this daemon calls malware. */
export const BAD_WORDS = "BAD-WORDS-FOR-THIS-TEST";

/** Speaks INSTREAM as clamd does: command, chunks with their length, an empty one, the answer. */
function speak(socket: Socket): void {
  let held = Buffer.alloc(0);
  let content = Buffer.alloc(0);
  let commanded = false;
  socket.on("error", () => undefined);
  socket.on("data", (data) => {
    held = Buffer.concat([held, data as Buffer]);
    if (!commanded) {
      const end = held.indexOf(0);
      if (end === -1) return;
      assert.equal(held.toString("latin1", 0, end), "zINSTREAM");
      commanded = true;
      held = held.subarray(end + 1);
    }
    while (held.length >= 4 && held.length >= 4 + held.readUInt32BE(0)) {
      const length = held.readUInt32BE(0);
      if (length === 0) return void socket.end(answerTo(content));
      content = Buffer.concat([content, held.subarray(4, 4 + length)]);
      held = held.subarray(4 + length);
      if (content.length > 1_000_000) return void socket.end("INSTREAM size limit exceeded. ERROR\0");
    }
  });
}

function answerTo(content: Buffer): string {
  if (content.includes("garbage")) return "what?\0";
  return content.includes(BAD_WORDS) ? "stream: Test.Word-1 FOUND\0" : "stream: OK\0";
}
