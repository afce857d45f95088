import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** What the daemon says of some bytes. `failed` is no answer at all: never to be read as clean. */
export type ClamavOpinion =
  | { readonly outcome: "clean" }
  | { readonly outcome: "infected"; readonly name: string }
  | { readonly outcome: "failed"; readonly reason: "unreachable" | "timeout" | "too-large" | "unreadable" };

export interface ClamavOptions {
  /** Path of the daemon's Unix socket. */
  readonly socket: string;
  /** For everything, in milliseconds. */
  readonly timeoutMs?: number;
  /** More is not sent; clamd's own StreamMaxLength is 25 MB unless set. */
  readonly mostBytes?: number;
}

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 64 * 1024 * 1024;
const CHUNK = 64 * 1024;
const LONGEST_REPLY = 4 * 1024;

/** Hands bytes to a ClamAV daemon by INSTREAM (clamd(8)). Never rejects. */
export async function askClamav(bytes: Uint8Array, options: ClamavOptions): Promise<ClamavOpinion> {
  if (bytes.length > (options.mostBytes ?? MOST_BYTES)) return failed("too-large");
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const socket = connect({ path: options.socket, signal });
  try {
    await once(socket, "connect");
    // The daemon answers, and may close, before everything is sent: what it said counts, not that writing failed.
    const reply = readReply(socket);
    await send(socket, bytes).catch(() => undefined);
    return opinionOf(await reply);
  } catch {
    return failed(signal.aborted ? "timeout" : "unreachable");
  } finally {
    socket.destroy();
  }
}

async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  socket.write("zINSTREAM\0");
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    socket.write(lengthOf(chunk));
    if (!socket.write(chunk)) await once(socket, "drain");
  }
  socket.write(lengthOf(new Uint8Array(0)));
}

function lengthOf({ length }: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(length);
  return head;
}

async function readReply(socket: Socket): Promise<string> {
  let reply = "";
  for await (const chunk of socket) {
    reply += String(chunk);
    if (reply.includes("\0") || reply.length > LONGEST_REPLY) break;
  }
  return reply.split("\0")[0]!.trim();
}

const FOUND = /^stream: ([\w.:/ -]{1,200}) FOUND$/;

function opinionOf(reply: string): ClamavOpinion {
  const name = FOUND.exec(reply)?.[1];
  if (name !== undefined) return { outcome: "infected", name };
  if (reply === "stream: OK") return { outcome: "clean" };
  return failed(/size limit/i.test(reply) ? "too-large" : "unreadable");
}

function failed(reason: Extract<ClamavOpinion, { outcome: "failed" }>["reason"]): ClamavOpinion {
  return { outcome: "failed", reason };
}
