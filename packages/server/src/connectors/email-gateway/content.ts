import type { SMTPServerDataStream } from "smtp-server";
import { countFields, firstValue, type HeaderBlock, readHeaderBlock } from "../mail/header-block.ts";
import { hasBareLineEnding } from "../mail/line-endings.ts";
import { Refusal } from "./refusal.ts";

/** RFC 5321 section 6.3: a server should take at least 100 hops before it calls them a loop. */
const mostHops = 100;

/** How many bytes of all messages under way may lie in memory, and how many do. */
export class InFlight {
  readonly #limit: number;
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** False, and not counted, when they would not fit. */
  take(bytes: number): boolean {
    if (this.#bytes + bytes > this.#limit) return false;
    this.#bytes += bytes;
    return true;
  }

  give(bytes: number): void {
    this.#bytes -= bytes;
  }
}

/**
 * Reads one message and hands it to `use`; its bytes count as in flight until that is done. A message that will be
 * refused is read to its end without being kept, because the reply can only be given there.
 * @throws {Refusal} `too-big` or `server-busy`; the stream's own error when the client went away.
 */
export async function withContent<T>(
  stream: SMTPServerDataStream,
  messageBytes: number,
  inFlight: InFlight,
  use: (raw: Buffer) => Promise<T>,
): Promise<T> {
  const held: Held = { chunks: [], bytes: 0 };
  try {
    await readAll(stream, messageBytes, inFlight, held);
    if (held.refusal !== undefined) throw new Refusal(held.refusal);
    const raw = Buffer.concat(held.chunks, held.bytes);
    held.chunks = [];
    return await use(raw);
  } finally {
    inFlight.give(held.bytes);
  }
}

interface Held {
  chunks: Buffer[];
  bytes: number;
  refusal?: "too-big" | "server-busy";
}

async function readAll(
  stream: SMTPServerDataStream,
  messageBytes: number,
  inFlight: InFlight,
  held: Held,
): Promise<void> {
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (held.refusal !== undefined) continue;
    if (held.bytes + chunk.length > messageBytes) refuse(held, inFlight, "too-big");
    else if (!inFlight.take(chunk.length)) refuse(held, inFlight, "server-busy");
    else {
      held.chunks.push(chunk);
      held.bytes += chunk.length;
    }
  }
}

function refuse(held: Held, inFlight: InFlight, refusal: "too-big" | "server-busy"): void {
  inFlight.give(held.bytes);
  held.chunks = [];
  held.bytes = 0;
  held.refusal = refusal;
}

/**
 * Looks at the bytes before anything is stored.
 * @throws {Refusal} `bare-line-ending` or `loop`.
 */
export function checkContent(raw: Uint8Array, loopId: string): void {
  if (hasBareLineEnding(raw)) throw new Refusal("bare-line-ending");
  if (isLoop(readHeaderBlock(raw), loopId)) throw new Refusal("loop");
}

/** True when the message has been in this installation before, or has passed more servers than any mail does. */
export function isLoop(block: HeaderBlock, loopId: string): boolean {
  if (countFields(block, "received") > mostHops) return true;
  if (firstValue(block, "x-atalaia-loop") === null) return false;
  return block.fields.some((field) => field.name === "x-atalaia-loop" && field.value === loopId);
}
